#include "ui/window/project_view.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "core/jobs/light_jobs.h"
#include "core/store/learned_run.h"
#include "ui/base/asked_keys.h"
#include "ui/base/job_bar.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/project_session.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"
#include "ui/data/data_page.h"
#include "ui/window/project_pages.h"
#include "ui/window/step_list.h"

namespace fts {
ProjectView::ProjectView(std::unique_ptr<ProjectSession> session, QWidget* parent)
    : QWidget(parent), m_session(std::move(session)) {
    const Standing standing = readStanding(*m_session); // if that fails, no page is there yet
    setObjectName(QStringLiteral("projectView"));
    setAccessibleName(tr("Project %1").arg(m_session->name()));
    m_steps = new StepList(this);
    m_stack = new QStackedWidget(this);
    m_readOnly = new Notice(this);
    m_readOnly->setObjectName(QStringLiteral("readOnlyNotice"));
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("projectNotice"));
    auto* right = new QVBoxLayout;
    right->addWidget(m_readOnly);
    right->addWidget(m_notice);
    right->addWidget(m_stack, 1);
    addPages();
    right->addWidget(makeFoot()); // after the pages in the order of the Tab key as well
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 8, 0, 0);
    columns->addWidget(m_steps);
    columns->addLayout(right, 1);
    m_steps->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    if (m_session->readOnly()) {
        m_readOnly->say(Notice::Kind::Warning, m_session->whyReadOnly());
        for (JobBar* bar : findChildren<JobBar*>()) {
            bar->setJobsStoppable(false);
        }
    }
    connect(m_steps, &QListWidget::currentRowChanged, this, [this](int step) {
        if (step >= 0 && step != m_stack->currentIndex()) {
            showStep(step);
        }
    });
    follow();
    openAt(standing);
}

void ProjectView::follow() {
    connect(m_session.get(), &ProjectSession::saveFailed, m_notice, [this](const Error& error) {
        if (m_notice->text() != shown(error)) { // else what is offered beside it stays
            sayNothing();
            m_notice->say(error);
        }
        m_unsaved = m_notice->text();
    });
    connect(m_session.get(), &ProjectSession::savedChanged, this, [this] {
        if (m_session->saved() && !m_unsaved.isEmpty() && m_notice->text() == m_unsaved) {
            sayNothing(); // it was tried again, and now they are
        }
    });
    connect(m_session.get(), &ProjectSession::workChanged, this, [this] {
        forgetRefusal();
        refresh();
    });
    connect(m_session.get(), &ProjectSession::runsChanged, this, &ProjectView::refresh);
    connect(&m_session->engine(), &EngineLink::finished, this, &ProjectView::tellOutcome);
    connect(&m_session->server(), &ModelServer::failed, this, [this](const Error& error) {
        if (!isInView(QStringLiteral("serve"))) {
            m_notice->say(error);
            offerPage(QStringLiteral("serve"), tr("Show"));
        }
    });
    connect(&m_session->engine(), &EngineLink::refused, this,
            [this](const std::string&, const Error& error) {
                sayNothing();
                m_notice->say(error);
                m_refusedAfter = newestJob();
            });
    connect(&AskedKeys::of(*m_session), &AskedKeys::failed, this, [this](const Error& error) {
        if (!isInView(QStringLiteral("goal"))) { // which says so itself
            m_notice->say(error);
            offerPage(QStringLiteral("goal"), tr("Go to the key"));
        }
    });
}

ProjectView::~ProjectView() {
    qDeleteAll(m_pages); // before the session they refer to
}

void ProjectView::addPages() {
    const ProjectPages made =
        makeProjectPages(*m_session, [this](const QString& key) { showStep(key); });
    m_pages = made.pages;
    m_dataPage = made.data;
    for (Page* page : m_pages) {
        m_stack->addWidget(page);
        m_steps->addStep(page->title(), signOfPage(page->key()));
        page->load(m_session->specs());
        connect(page, &Page::nextChanged, this, &ProjectView::refresh);
        connect(page, &Page::completed, this, [this, page] {
            const auto place = std::ranges::find(m_pages, page) - m_pages.begin();
            showStep(std::min(static_cast<int>(place) + 1, stepCount() - 1));
        });
        connect(page, &Page::stepWanted, this, [this](const QString& key) { showStep(key); });
    }
}

QWidget* ProjectView::makeFoot() {
    auto* foot = new QWidget(this);
    m_note = makeText({}, foot);
    m_note->setObjectName(QStringLiteral("nextNote"));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextColor(m_note, quietColor);
    m_cancel = new QPushButton(tr("Cancel"), foot);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setToolTip(tr("Close the project; it stays as a draft"));
    m_back = new QPushButton(tr("&Back"), foot);
    m_back->setObjectName(QStringLiteral("back"));
    m_next = new QPushButton(foot);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &ProjectView::closeWanted);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &ProjectView::goOn);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 8, 16, 12);
    line->addWidget(m_cancel);
    line->addWidget(m_note, 1);
    line->addWidget(m_back);
    line->addWidget(m_next);
    return foot;
}

ProjectView::Standing ProjectView::readStanding(ProjectSession& session) {
    const auto runs = session.store().runs();
    const StoreCounts counts = session.store().counts();
    Standing standing;
    standing.step = counts.pairs + counts.sqlRows + counts.chatRows == 0                ? 0
                    : session.project().kind() == kDistillation && counts.chatRows == 0 ? 1
                                                                                        : 2;
    standing.hasRuns = !runs.empty();
    standing.hasResult = std::ranges::any_of(runs, hasLearned);
    standing.trains =
        standing.hasRuns && (runs.back().state == "running" || runs.front().state == "running");
    return standing;
}

// A project that has been trained opens as a workbench, at what is going on or came last; a draft
// at the first step that is not done.
void ProjectView::openAt(const Standing& standing) {
    m_wizard = !standing.hasRuns;
    if (m_wizard) {
        m_furthest = standing.step;
        showStep(m_furthest);
        return;
    }
    showStep(standing.trains || !standing.hasResult ? QStringLiteral("live")
                                                    : QStringLiteral("evaluation"));
}

void ProjectView::addFiles(const QStringList& files) {
    showStep(QStringLiteral("data"));
    m_dataPage->addFiles(files);
}

QString ProjectView::stepTitle(int step) const {
    return m_pages[static_cast<std::size_t>(step)]->title();
}

int ProjectView::step() const {
    return m_stack->currentIndex();
}

bool ProjectView::reachable(int step) const {
    return !m_wizard || step <= m_furthest;
}

void ProjectView::showStep(int step) {
    if (step < 0 || step >= stepCount()) {
        return;
    }
    m_furthest = std::max(m_furthest, step);
    Page* page = m_pages[static_cast<std::size_t>(step)];
    m_stack->setCurrentWidget(page);
    m_steps->setCurrentRow(step);
    if (page->key() == m_toldOf) { // it says so itself
        sayNothing();
    }
    page->enter();
    refresh();
    Q_EMIT stepChanged();
}

void ProjectView::showStep(const QString& key) {
    const auto place =
        std::ranges::find_if(m_pages, [&](const Page* page) { return page->key() == key; });
    showStep(static_cast<int>(place - m_pages.begin()));
}

std::pair<int, int> ProjectView::newestJob() const {
    const EngineStatus& status = m_session->engine().status();
    return {status.pid, status.jobNumber};
}

// Once work goes on, it is of no interest why some did not begin before. What only informs starts
// by itself and tells nothing.
void ProjectView::forgetRefusal() {
    const EngineStatus& status = m_session->engine().status();
    if (m_refusedAfter && *m_refusedAfter != newestJob() && status.state != EngineState::Idle &&
        !givesWay(status.job, "train")) {
        sayNothing();
    }
}

void ProjectView::sayNothing() {
    m_refusedAfter.reset();
    m_toldOf.clear();
    m_unsaved.clear();
    m_notice->clear();
}

void ProjectView::goOn() {
    sayNothing();
    m_pages[static_cast<std::size_t>(step())]->goOn();
}

Notice& ProjectView::emptyNotice() {
    sayNothing();
    return *m_notice;
}

bool ProjectView::hasRuns() const {
    try {
        return !m_session->store().runs().empty();
    } catch (const Error&) { // whichever page reads the rows says so
        return false;
    }
}

void ProjectView::refresh() {
    // The wizard is over once there is a run to look at.
    m_wizard = m_wizard && !hasRuns();
    for (int i = 0; i < stepCount(); ++i) {
        m_steps->setSummary(i, m_pages[static_cast<std::size_t>(i)]->summary());
        m_steps->setReachable(i, reachable(i));
    }
    const bool last = step() == stepCount() - 1;
    const Page::Next next = m_pages[static_cast<std::size_t>(step())]->next();
    m_next->setVisible(!last);
    m_next->setText(next.text);
    m_next->setEnabled(next.enabled);
    m_note->setText(last ? QString() : next.note);
    m_next->setAccessibleDescription(next.note);
    m_back->setEnabled(step() > 0);
    m_cancel->setVisible(m_wizard);
}

// What the page in view does not tell by itself.
void ProjectView::tellOutcome(const std::string& job, const Outcome& outcome) {
    const QString key = pageOfJob(job);
    if (isInView(key)) {
        return;
    }
    if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else if (const auto* died = std::get_if<Died>(&outcome)) {
        m_notice->say(Notice::Kind::Error,
                      joinedSentences({tr("The program that does the work ended unexpectedly. What "
                                          "was kept is safe, and the work can be started again."),
                                       memoryHint(*died, job)}));
    } else {
        return;
    }
    offerPage(key, tr("Show"));
}

bool ProjectView::isInView(const QString& key) const {
    return m_pages[static_cast<std::size_t>(step())]->key() == key;
}

// In the notice that tells of it.
void ProjectView::offerPage(const QString& key, const QString& button) {
    m_refusedAfter.reset();
    m_toldOf = key;
    connect(m_notice->addButton(button, QStringLiteral("showOutcome")), &QAbstractButton::clicked,
            this, [this, key] { showStep(key); });
}

} // namespace fts
