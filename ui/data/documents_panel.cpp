#include "ui/data/documents_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "core/project/stages.h"
#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/fold.h"
#include "ui/base/job_bar.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/settings_form.h"
#include "ui/data/endpoint_panel.h"

namespace fts {
namespace {

const std::string kJob = "generate";
constexpr auto kTypingPause = std::chrono::milliseconds(700);

} // namespace

DocumentsPanel::DocumentsPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("documentsPanel"));
    m_state = makeText({}, this);
    m_state->setObjectName(QStringLiteral("documentsState"));
    m_form =
        new SettingsForm({"generate.generator", "generate.local_model", "generate.most_written",
                          "generate.temperature", "generate.per_chunk", "generate.round_trip"},
                         this);
    m_form->setObjectName(QStringLiteral("questionSettings"));
    m_form->setReadOnly(session.readOnly());
    m_make = new QPushButton(tr("Ma&ke questions"), this);
    m_make->setObjectName(QStringLiteral("makeQuestions"));
    m_make->setAccessibleDescription(
        tr("Divides the documents into passages and makes questions that these answer."));
    m_make->setToolTip(m_make->accessibleDescription());
    m_bar = new JobBar(this);
    m_bar->follow(session.engine(), {kJob});
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("questionsNotice"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_make);
    line->addWidget(m_state, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(line);
    lines->addWidget(m_bar);
    lines->addWidget(m_notice);
    lines->addWidget(new Fold(tr("How questions are made"), m_form, this));
    m_endpoint = new EndpointPanel(session, this);
    m_endpoint->hide();
    lines->addWidget(m_endpoint);
    connect(m_form, &SettingsForm::edited, this, &DocumentsPanel::edited);
    connect(m_endpoint, &EndpointPanel::edited, this, &DocumentsPanel::edited);
    connect(&session, &ProjectSession::specsChanged, this, [this] {
        showGenerator(m_session.specs());
        m_endpoint->refresh();
        m_typing.start(kTypingPause);
    });
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &DocumentsPanel::look);
    connect(m_make, &QPushButton::clicked, this, &DocumentsPanel::makeQuestions);
    connect(&session, &ProjectSession::workChanged, this, &DocumentsPanel::showState);
    connect(&session.engine(), &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == kJob) {
                    takeOutcome(outcome);
                }
            });
    hide();
}

void DocumentsPanel::setCounts(const DocumentCounts& counts) {
    m_counts = counts;
    setVisible(counts.documents > 0);
    showState();
    look();
}

void DocumentsPanel::look() {
    if (m_counts.passages == 0) {
        return;
    }
    runInBackground(
        this,
        [project = m_session.project()] {
            ProjectStore store(project.storePath());
            return stageState(project, store, "generate") == "fresh";
        },
        [this, look = ++m_look](bool current) {
            if (look == m_look) {
                m_current = current;
                showState();
            }
        },
        [](const Error&) {}); // whoever reads the counts tells of it
}

void DocumentsPanel::load(const Specs& specs) {
    m_form->load(specs);
    m_endpoint->load(specs);
    showGenerator(specs);
}

void DocumentsPanel::store(Specs& specs) const {
    m_form->store(specs);
    m_endpoint->store(specs);
}

void DocumentsPanel::showGenerator(const Specs& specs) {
    const std::string& generator = specs.generate.generator;
    const bool local = generator == "local" || generator == "mixed";
    m_form->setRowVisible("generate.local_model", local);
    m_form->setRowVisible("generate.most_written", generator == "mixed");
    m_form->setRowVisible("generate.temperature", generator != "extractive");
    m_endpoint->setVisible(generator == "remote");
}

QString DocumentsPanel::refusal() const {
    const QString why = m_form->refusal();
    return why.isEmpty() && !m_endpoint->isHidden() ? m_endpoint->refusal() : why;
}

void DocumentsPanel::makeQuestions() {
    if (const QString why = refusal(); !why.isEmpty()) {
        m_notice->say(Notice::Kind::Error, why);
        return;
    }
    m_notice->clear();
    if (m_session.specs().generate.generator != "remote") {
        m_session.startJob(kJob);
        return;
    }
    m_endpoint->withKeys([this](const NamedSecrets& keys) {
        m_session.startJob(kJob, nlohmann::json::object(), keys);
    });
}

void DocumentsPanel::showState() {
    const QString documents =
        m_counts.passages == 0
            ? tr("Documents: %1. No questions are made of them yet.")
                  .arg(countText(m_counts.documents))
            : tr("Documents: %1. Passages: %2. Questions made of them and kept: %3.")
                  .arg(countText(m_counts.documents), countText(m_counts.passages),
                       countText(m_counts.questions));
    const bool waiting = m_counts.passages > 0 && m_counts.waiting > 0;
    const bool outdated = m_counts.passages > 0 && !m_current && m_session.work() != kJob;
    m_state->setText(joinedSentences(
        {documents, waiting ? tr("Some of the documents are new or have changed.")
                    : outdated
                        ? tr("Not all passages were made and asked about with the settings as they "
                             "are now.")
                        : QString()}));
    m_endpoint->refresh();
    m_endpoint->setAsking(m_session.work() == kJob);
    m_make->setDefault(m_counts.passages == 0); // only then it is what the page waits for
    m_make->setEnabled(m_session.workBefore("generate").empty() && !m_session.readOnly());
}

void DocumentsPanel::takeOutcome(const Outcome& outcome) {
    if (const auto* done = std::get_if<Succeeded>(&outcome)) {
        showResult(done->result);
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else {
        const auto* died = std::get_if<Died>(&outcome);
        m_notice->say(Notice::Kind::Information,
                      joinedSentences({tr("Not all questions were made. Those that were are kept; "
                                          "start again to go on."),
                                       died != nullptr ? memoryHint(*died, kJob) : QString()}));
    }
    m_session.noteRowsChanged();
}

void DocumentsPanel::showNoneMade(std::int64_t asked) {
    if (asked == 0) {
        m_notice->say(Notice::Kind::Information, tr("All passages had their questions already."));
        return;
    }
    m_notice->say(Notice::Kind::Warning,
                  tr("Passages that nothing could be asked about: %1. Under \"How questions are "
                     "made\", choose another way to make them.")
                      .arg(countText(asked)));
}

void DocumentsPanel::showResult(const nlohmann::json& result) {
    const auto made = result.value("made", std::int64_t{0});
    const auto kept = result.value("kept", std::int64_t{0});
    std::int64_t without = result.value("unasked", std::int64_t{0});
    for (const auto& failed : result.value("failed", nlohmann::json::object())) {
        without += failed.get<std::int64_t>();
    }
    if (made == 0 && without == 0) {
        showNoneMade(result.value("passages", std::int64_t{0}));
        return;
    }
    const QString rest = without == 0 ? QString()
                                      : tr("Passages that were not asked about: %1. Start again "
                                           "to go on with them.")
                                            .arg(countText(without));
    m_notice->say(
        without == 0 ? Notice::Kind::Good : Notice::Kind::Warning,
        joinedSentences(
            {tr("Questions made: %1. Kept: %2.").arg(countText(made), countText(kept)), rest}));
}

} // namespace fts
