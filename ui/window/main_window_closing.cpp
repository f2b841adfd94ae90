// What the main window says of the work that goes on, and asks before it lets a project go.
#include <map>

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStatusBar>

#include "core/jobs/light_jobs.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/window/main_window.h"

namespace fts {

QString MainWindow::workText(const std::string& work) {
    const std::map<std::string, QString> texts{
        {"", tr("Ready")},
        {"import", tr("Importing")},
        {"generate", tr("Making questions")},
        {"train", tr("Training")},
        {"evaluate", tr("Measuring the result")},
        {"export", tr("Exporting")},
        {"forecast", tr("Measuring how long training will take")},
        {"search", tr("Searching")},
        {"ask", tr("Asking the model")},
        {"answer", tr("Asking the teacher")},
        {"rag", tr("Answering a question")}};
    return texts.contains(work) ? texts.at(work) : tr("Working");
}

bool MainWindow::staysForImport() {
    if (!m_view || m_view->session().work() != "import") {
        return false;
    }
    m_view->showStep(QStringLiteral("data")); // where it can be seen and stopped
    statusBar()->showMessage(
        tr("Files are still being imported. Stop that first, or wait for its end."), 10'000);
    return true;
}

// Else the project's page says why, and lets the person go on with `again` all the same. They are
// given up only here, where nothing else keeps the project.
bool MainWindow::keepsChanges(const std::function<void()>& again) {
    if (!m_view || m_view->session().saved()) {
        return true;
    }
    if (m_withoutChanges) {
        m_view->session().giveUpChanges();
        return true;
    }
    m_view->emptyNotice(); // or what is offered there would be so twice
    if (m_view->session().save()) {
        return true;
    }
    connect(m_view->notice().addButton(tr("Close without these changes"),
                                       QStringLiteral("closeUnsaved")),
            &QAbstractButton::clicked, this, [this, again] {
                const auto goOn = [this, again] {
                    const QScopedValueRollback<bool> without(m_withoutChanges, true);
                    again();
                };
                QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
            });
    return false;
}

bool MainWindow::serves() const {
    using State = ModelServer::State;
    const State state = m_view ? m_view->session().server().state() : State::Off;
    return state == State::Starting || state == State::Serving;
}

void MainWindow::askToStopServing(const QString& closeText, const std::function<void()>& then) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Finetune Studio"),
                                tr("Models of this project are being served. If you close it now, "
                                   "programs that ask them get no more answers."),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("stopServingBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* stop = box->addButton(closeText, QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("stopServingAndClose"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(stop, &QAbstractButton::clicked, this, [this, then] {
        m_view->session().server().stop();
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
    box->open(); // no nested event loop
}

bool MainWindow::mayClose() {
    if (!m_closeAnyway && serves()) {
        askToStopServing(tr("Stop serving and close"), [this] { close(); });
        return false;
    }
    // What someone else has begun goes on anyway, and is not for this window to stop.
    const bool mine = m_view && !m_view->session().readOnly();
    const std::string work = mine ? m_view->session().work() : std::string();
    if (m_closeAnyway || work.empty() || givesWay(work, "train")) {
        return true;
    }
    if (work == "import") {
        askToClose(tr("Files are still being imported. If you close now, the files that are "
                      "already in stay, and the one at hand is left out."),
                   tr("Stop importing and close"), {});
    } else {
        askToClose(tr("The work goes on without the window (%1). Open the project again at any "
                      "time to see how it stands.")
                       .arg(workText(work)),
                   tr("Close, let it go on"), tr("Stop it and close"));
    }
    return false;
}

void MainWindow::askToClose(const QString& text, const QString& closeText,
                            const QString& stopText) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Close Finetune Studio"), text,
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("closeBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto close = [this] {
        m_closeAnyway = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    };
    auto* keep = box->addButton(closeText, QMessageBox::AcceptRole);
    keep->setObjectName(QStringLiteral("closeAndGoOn"));
    box->setDefaultButton(keep);
    connect(keep, &QAbstractButton::clicked, this, close);
    if (!stopText.isEmpty()) {
        auto* stop = box->addButton(stopText, QMessageBox::DestructiveRole);
        stop->setObjectName(QStringLiteral("stopAndClose"));
        connect(stop, &QAbstractButton::clicked, this, [this, close] {
            m_view->session().engine().stop();
            close();
        });
    }
    box->open(); // no nested event loop
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool closes = m_sessionEnds || (mayClose() && keepsChanges([this] {
                                              m_closeAnyway = true;
                                              close();
                                          }));
    m_closeAnyway = false; // said of this time only
    rememberPlace();
    event->setAccepted(closes);
}

} // namespace fts
