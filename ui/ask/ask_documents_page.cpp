#include "ui/ask/ask_documents_page.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

#include "core/jobs/document_answers.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/run_spec.h"
#include "core/store/learned_run.h"
#include "core/store/passages.h"
#include "ui/ask/answer_column.h"
#include "ui/ask/documents_form.h"
#include "ui/ask/sources_view.h"
#include "ui/base/asked_keys.h"
#include "ui/base/background.h"
#include "ui/base/empty_state.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"

namespace fts {
namespace {

constexpr const char* kModels[] = {"base", "tuned", "teacher"};

} // namespace

AskDocumentsPage::AskDocumentsPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("ask"), tr("Ask documents"),
           tr("Put a question of your own, and see what the student answers from your documents "
              "before and after training, beside its teacher."),
           parent) {
    m_form = new DocumentsForm(this);
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("documentsNotice"));
    m_job = new JobBar(this);
    m_job->setObjectName(QStringLiteral("documentsJob"));
    m_job->follow(session.engine(), {"rag"});
    m_empty = new EmptyState(QStringLiteral("data-symbolic"),
                             tr("There are no documents to ask yet. Import some first."),
                             tr("&Go to the data"), this);
    m_empty->setObjectName(QStringLiteral("noDocuments"));
    m_empty->button().setObjectName(QStringLiteral("dataStep"));
    m_body = makeBody();
    content()->addWidget(m_form);
    content()->addWidget(m_notice);
    content()->addWidget(m_job);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_body, 1);
    m_form->hide(); // until it is known what there is to ask
    m_body->hide();
    m_empty->hide();
    follow();
}

QWidget* AskDocumentsPage::makeBody() {
    auto* body = new QSplitter(Qt::Vertical, this);
    body->setObjectName(QStringLiteral("documentsBody"));
    body->setChildrenCollapsible(false);
    auto* answers = new QWidget(body);
    auto* line = new QHBoxLayout(answers);
    line->setContentsMargins(0, 0, 0, 4);
    for (const char* model : kModels) {
        auto* column = new AnswerColumn(QLatin1String(model), answers);
        column->setTitle(m_form->title(model));
        line->addWidget(column, 1);
        m_columns[model] = column;
    }
    m_sources = new SourcesView(body);
    body->addWidget(answers);
    body->addWidget(m_sources);
    body->setStretchFactor(0, 1);
    body->setStretchFactor(1, 1);
    return body;
}

void AskDocumentsPage::follow() {
    connect(&m_empty->button(), &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(QStringLiteral("data")); });
    connect(m_form, &DocumentsForm::asked, this, &AskDocumentsPage::ask);
    connect(m_form, &DocumentsForm::choiceChanged, this, &AskDocumentsPage::showColumns);
    const auto readIfSeen = [this] {
        if (isVisible()) {
            read();
        }
    };
    connect(&session(), &ProjectSession::workChanged, this,
            [this] { m_form->setObstacle(obstacle()); });
    connect(&session(), &ProjectSession::runsChanged, this, readIfSeen);
    connect(&session(), &ProjectSession::rowsChanged, this, readIfSeen);
    connect(&session(), &ProjectSession::specsChanged, this, readIfSeen);
    EngineLink& engine = session().engine();
    connect(&engine, &EngineLink::eventsArrived, this, &AskDocumentsPage::showGrowth);
    connect(&engine, &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == "rag" && std::exchange(m_asked, false)) {
                    take(outcome);
                }
            });
    connect(&engine, &EngineLink::refused, this, [this](const std::string& request) {
        m_asked = m_asked && request != "start"; // the window says why
    });
}

void AskDocumentsPage::enter() {
    read();
}

void AskDocumentsPage::ask() {
    m_notice->clear();
    m_sources->clear();
    for (const auto& [model, column] : m_columns) {
        column->clear();
    }
    const auto models = m_form->models();
    auto roles = AskedKeys::rolesOf("rag", session().specs());
    if (std::ranges::find(models, "teacher") == models.end()) {
        std::erase(roles, "teacher");
    }
    AskedKeys::of(session()).startJob(
        "rag", {{"question", m_form->question().toStdString()}, {"models", models}}, roles,
        [this] { m_asked = true; });
}

void AskDocumentsPage::showGrowth(const std::vector<EventPush>& pushes) {
    for (const EventPush& push : pushes) {
        const auto* preview = std::get_if<RowPreview>(&push.event);
        if (preview == nullptr || !m_asked || session().engine().currentJob() != "rag") {
            continue;
        }
        const auto column = m_columns.find(preview->row.value("asked", std::string()));
        if (column != m_columns.end()) {
            column->second->grow(fromUtf8(preview->row.value("text", std::string())));
        }
    }
}

void AskDocumentsPage::take(const Outcome& outcome) {
    if (const auto* done = std::get_if<Succeeded>(&outcome)) {
        try {
            const DocumentAnswers all = documentAnswersFromJson(done->result);
            for (const DocumentAnswers::Answer& answer : all.answers) {
                if (const auto column = m_columns.find(answer.asked); column != m_columns.end()) {
                    column->second->show(answer);
                }
            }
            m_sources->show(all.sources);
        } catch (const Error& error) {
            m_notice->say(error);
        }
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else if (std::holds_alternative<Died>(outcome)) {
        m_notice->say(Notice::Kind::Error,
                      tr("The program that answers ended unexpectedly. Ask again."));
    } else {
        m_notice->say(Notice::Kind::Information, tr("Stopped."));
    }
}

QString AskDocumentsPage::obstacle() const {
    if (session().readOnly()) {
        return tr("Only the one who edits the project can ask.");
    }
    const std::string work = session().work();
    if (work == "rag") {
        return tr("The question is being answered …");
    }
    return session().workBefore("rag").empty() ? QString()
                                               : tr("Other work is going on. Ask when it is over.");
}

AskDocumentsPage::Known AskDocumentsPage::readKnown(const Project& project) {
    ProjectStore store(project.storePath());
    Known known{learnedRun(store), {}, hasPassages(store)};
    try {
        if (known.run && tunedModelAt(project, *known.run)) {
            known.runUrl = readRunSpec(project.runFolder(*known.run)).specs.student.url;
        }
    } catch (const Error&) { // whoever asks it is told what is wrong with it
        known.runUrl.clear();
    }
    return known;
}

void AskDocumentsPage::read() {
    m_form->setObstacle(obstacle());
    const int reading = ++m_reading;
    runInBackground(
        this, [project = session().project()] { return readKnown(project); },
        [this, reading](const Known& known) {
            if (reading == m_reading) {
                showKnown(known);
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                m_notice->say(error);
            }
        });
}

void AskDocumentsPage::showKnown(const Known& known) {
    m_form->setModels(session().specs(), known.run, known.runUrl);
    m_form->setVisible(known.passages);
    m_body->setVisible(known.passages);
    m_empty->setVisible(!known.passages);
}

void AskDocumentsPage::showColumns() {
    const auto models = m_form->models();
    for (const auto& [model, column] : m_columns) {
        column->setVisible(std::ranges::find(models, model) != models.end());
    }
}

} // namespace fts
