// How the main window puts back an earlier copy of a project's rows.
#include <QPushButton>
#include <QStatusBar>
#include <QThreadPool>
#include <QTimer>

#include "core/jobs/put_back.h"
#include "core/project/project.h"
#include "core/store/store_copies.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/start/start_page.h"
#include "ui/window/app_log.h"
#include "ui/window/copies_dialog.h"
#include "ui/window/main_window.h"

namespace fts {
namespace {

constexpr auto kNextLook = std::chrono::milliseconds(20);

bool hasCopies(const QString& folder) {
    try {
        return !storeCopies(Project::open(folder.toStdString()).storePath()).empty();
    } catch (const Error&) {
        return false;
    }
}

/// Calls `then` once no thread of the pool may still have a project's rows open.
void whenNobodyReads(QObject* receiver, const std::function<void()>& then) {
    if (QThreadPool::globalInstance()->activeThreadCount() == 0) {
        then();
        return;
    }
    QTimer::singleShot(kNextLook, receiver, [receiver, then] { whenNobodyReads(receiver, then); });
}

} // namespace

void MainWindow::askForCopy(const QString& folder) {
    auto* dialog = new CopiesDialog(folder.toStdString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CopiesDialog::chosen, this,
            [this, folder](const std::filesystem::path& copy) { putBack(folder, copy); });
    dialog->open();
}

// The project is closed meanwhile, since nobody may have its rows open.
void MainWindow::putBack(const QString& folder, const std::filesystem::path& copy) {
    if (serves()) {
        askToStopServing(tr("Stop serving and put the copy back"),
                         [this, folder, copy] { putBack(folder, copy); });
        return;
    }
    const QPointer<ProjectView> open = m_view;
    leaveProject([this, folder, copy] { putBack(folder, copy); });
    if (m_view) {
        return; // it stays, and the window has said why
    }
    m_startPage->notice().say(Notice::Kind::Information, tr("Putting the copy back …"));
    m_startPage->setEnabled(false);
    const auto start = [this, folder, copy] {
        whenNobodyReads(this, [this, folder, copy] { putBackClosed(folder, copy); });
    };
    if (open) {
        connect(open, &QObject::destroyed, this, start);
    } else {
        start();
    }
}

void MainWindow::putBackClosed(const QString& folder, const std::filesystem::path& copy) {
    runInBackground(
        this,
        [folder, copy] {
            putBackCopy(folder.toStdString(), copy);
            return true;
        },
        [this, folder](bool) {
            m_startPage->setEnabled(true);
            AppLog::instance().add(tr("Put back a copy of the project %1").arg(folder));
            if (openProject(folder)) {
                statusBar()->showMessage(
                    tr("The copy is back. What it replaced is now the newest copy."), 10'000);
            }
        },
        [this](const Error& error) {
            m_startPage->setEnabled(true);
            AppLog::instance().add(shown(error));
            m_startPage->notice().say(error);
        });
}

void MainWindow::offerCopies(Notice& notice, const QString& folder) {
    if (hasCopies(folder)) {
        connect(notice.addButton(tr("Put &back an earlier copy…"), QStringLiteral("offerCopies")),
                &QAbstractButton::clicked, this, [this, folder] { askForCopy(folder); });
    }
}

} // namespace fts
