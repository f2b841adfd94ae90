#include "ui/ask/ask_page.h"

#include <utility>

#include <QDragEnterEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/sql/kept_values.h"
#include "core/store/learned_run.h"
#include "ui/ask/ask_form.h"
#include "ui/ask/database_panel.h"
#include "ui/ask/result_view.h"
#include "ui/ask/tables_view.h"
#include "ui/base/background.h"
#include "ui/base/dropped_files.h"
#include "ui/base/empty_state.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"

namespace fts {

AskPage::AskPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("ask"), tr("Ask a database"),
           tr("Put a question to your own database. The model writes SQL, which you can read and "
              "change; it is only run when you say so, and can only read."),
           parent),
      m_worker(new DatabaseWorker(this)) {
    setAcceptDrops(true);
    m_panel = new DatabasePanel(session.folder(), this);
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("askNotice"));
    m_writing = new JobBar(this);
    m_writing->follow(session.engine(), {"ask"});
    m_running = new JobBar(this);
    m_running->setObjectName(QStringLiteral("runningSql"));
    m_empty = makeEmptyState();
    m_body = makeBody();
    m_body->hide();
    content()->addWidget(m_panel);
    content()->addWidget(m_notice);
    content()->addWidget(m_writing);
    content()->addWidget(m_running);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_body, 1);
    follow();
    showState();
}

QWidget* AskPage::makeEmptyState() {
    auto* empty = new EmptyState(
        QStringLiteral("ask-symbolic"),
        tr("Open a database above, or drop a SQLite file here. Its tables are then shown, and a "
           "model of this project writes SQL about them."),
        tr("&Choose a SQLite file…"), this);
    empty->setObjectName(QStringLiteral("noDatabase"));
    empty->button().setObjectName(QStringLiteral("chooseFirstDatabase"));
    connect(&empty->button(), &QPushButton::clicked, m_panel, &DatabasePanel::showDialog);
    return empty;
}

QWidget* AskPage::makeBody() {
    auto* body = new QSplitter(Qt::Horizontal, this);
    body->setObjectName(QStringLiteral("askBody"));
    body->setChildrenCollapsible(false);
    m_tables = new TablesView(body);
    auto* right = new QWidget(body);
    m_form = new AskForm(right);
    m_result = new ResultView(right);
    auto* lines = new QVBoxLayout(right);
    lines->setContentsMargins(8, 0, 0, 0);
    lines->addWidget(m_form);
    lines->addWidget(m_result, 1);
    lines->addStretch();
    body->addWidget(m_tables);
    body->addWidget(right);
    body->setStretchFactor(1, 1);
    connect(m_tables, &TablesView::chosen, m_form, &AskForm::insert);
    connect(m_form, &AskForm::writeWanted, this, &AskPage::write);
    connect(m_form, &AskForm::runWanted, this, &AskPage::run);
    return body;
}

void AskPage::follow() {
    connect(m_panel, &DatabasePanel::wanted, this,
            [this](const std::string& text, const std::optional<Secret>& password) {
                m_notice->clear();
                closeDatabase();
                m_opening = true;
                m_worker->open(text, password);
            });
    connect(m_panel, &DatabasePanel::retyped, this, &AskPage::closeDatabase);
    const auto say = [this](const Error& error) { m_notice->say(error); };
    connect(m_panel, &DatabasePanel::failed, this, say);
    connect(m_worker, &DatabaseWorker::failed, this, say);
    connect(m_worker, &DatabaseWorker::changed, this, &AskPage::showWork);
    connect(m_worker, &DatabaseWorker::opened, this, &AskPage::takeDatabase);
    connect(m_worker, &DatabaseWorker::ran, this,
            [this](const CheckedResult& ran) { m_result->show(ran.result); });
    connect(m_worker, &DatabaseWorker::stopped, this,
            [this] { m_notice->say(Notice::Kind::Information, tr("Stopped.")); });
    connect(m_running, &JobBar::stopWanted, m_worker, &DatabaseWorker::stop);
    connect(&session(), &ProjectSession::workChanged, this, &AskPage::showState);
    connect(&session(), &ProjectSession::runsChanged, this, &AskPage::readRuns);
    connect(&session().engine(), &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == "ask" && std::exchange(m_asked, false)) {
                    takeWritten(outcome);
                }
            });
    connect(&session().engine(), &EngineLink::refused, this, [this](const std::string& request) {
        m_asked = m_asked && request != "start"; // the window says why
    });
}

void AskPage::readRuns() {
    const int reading = ++m_reading;
    runInBackground(
        this,
        [path = session().project().storePath()] {
            ProjectStore store(path);
            return learnedRun(store).has_value();
        },
        [this, reading](bool tuned) {
            if (reading == m_reading) {
                m_form->setTuned(tuned);
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                m_notice->say(error);
            }
        });
}

void AskPage::enter() {
    readRuns();
    showState();
    if (!m_database && !m_worker->working() && m_notice->text().isEmpty() &&
        !m_panel->address().isEmpty()) {
        m_panel->open(); // what was asked last in this project
    }
}

void AskPage::openDatabase(const QString& fileOrAddress) {
    m_panel->choose(fileOrAddress);
}

void AskPage::takeDatabase(const OpenedDatabase& database) {
    m_database = database;
    m_tables->show(database.schema, database.dialect);
    m_result->clear();
    showState();
}

// What is asked next is meant for another one, and what a model still writes for this one is not.
void AskPage::closeDatabase() {
    m_asked = false;
    m_database.reset();
    m_result->clear();
    showState();
}

void AskPage::write() {
    m_notice->clear();
    m_result->clear();
    m_asked = true;
    NamedSecrets secrets;
    if (m_database->password) {
        secrets[databaseKeyName(m_database->address)] = *m_database->password;
    }
    session().startJob("ask",
                       {{"question", m_form->question().toStdString()},
                        {"database", m_database->text},
                        {"model", m_form->model().toStdString()}},
                       std::move(secrets));
}

void AskPage::takeWritten(const Outcome& outcome) {
    if (const auto* done = std::get_if<Succeeded>(&outcome)) {
        m_form->setStatement(fromUtf8(done->result.value("statement", std::string())));
        sayWhatWasTaken(done->result.value("taken", nlohmann::json()));
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else if (std::holds_alternative<Died>(outcome)) {
        m_notice->say(Notice::Kind::Error, tr("The program that asks the model ended unexpectedly. "
                                              "Ask again."));
    } else {
        m_notice->say(Notice::Kind::Information, tr("Stopped."));
    }
}

void AskPage::sayWhatWasTaken(const nlohmann::json& taken) {
    QStringList sentences;
    for (const TakenValue& value : takenValuesFromJson(taken)) {
        sentences << shown(takenValueText(value));
    }
    if (!sentences.isEmpty()) {
        m_notice->say(Notice::Kind::Information, sentences.join(QLatin1Char('\n')));
    }
}

void AskPage::run() {
    m_notice->clear();
    m_result->clear();
    m_opening = false;
    m_worker->run(*m_database, m_form->statement().toStdString(), m_form->limits());
}

void AskPage::showWork() {
    if (m_worker->working()) {
        m_running->begin(m_opening ? tr("Reading the tables of the database")
                                   : tr("Running the SQL"));
    } else {
        m_running->end();
    }
    m_panel->setBusy(m_worker->working());
    m_form->setRunning(m_worker->working());
}

QString AskPage::obstacle() const {
    const std::string work = session().work();
    if (session().readOnly()) {
        return tr("Only the one who edits the project can have its model write. SQL of your own "
                  "can be run.");
    }
    if (work == "ask") {
        return tr("The model writes …");
    }
    return session().workBefore("ask").empty()
               ? QString()
               : tr("Other work is going on. The model can write when it is over; SQL of your own "
                    "can be run.");
}

void AskPage::showState() {
    m_form->setObstacle(obstacle());
    m_form->setTables(m_database.has_value());
    m_empty->setVisible(!m_database);
    m_body->setVisible(m_database.has_value());
    Q_EMIT nextChanged();
}

Page::Next AskPage::next() const {
    return {tr("&Next"), true, {}};
}

void AskPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction); // whoever drags may delete what was moved
        event->accept();
    }
}

void AskPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openDatabase(droppedFile(*event->mimeData()));
}

} // namespace fts
