// How the main window ends with the desktop's session, or when a signal asks for it.
#include <QApplication>
#include <QSessionManager>

#include "ui/base/project_session.h"
#include "ui/data/review_panel.h"
#include "ui/desktop/ending_signals.h"
#include "ui/window/main_window.h"

namespace fts {

void MainWindow::endWhenAsked() {
    connect(new EndingSignals(this), &EndingSignals::received, this, [this](int signal) {
        saveUnasked();
        QCoreApplication::exit(128 + signal); // as a shell tells of a program that ended by it
    });
    // What comes next is a wish to close all windows, unless someone calls the logout off.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this](QSessionManager&) {
        saveUnasked();
        m_sessionEnds = true;
        QTimer::singleShot(std::chrono::minutes(1), this, [this] { m_sessionEnds = false; });
    });
}

// What is being typed into a row as well, which else is saved when one leaves it.
void MainWindow::saveUnasked() {
    rememberPlace();
    if (!m_view) {
        return;
    }
    for (ReviewPanel* panel : m_view->findChildren<ReviewPanel*>()) {
        panel->saveEdit();
    }
    if (!m_view->session().saved()) {
        m_view->session().save();
    }
}

} // namespace fts
