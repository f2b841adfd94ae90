// The menu bar of the main window.
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenuBar>
#include <QMessageBox>

#include "core/project/specs.h"
#include "ui/base/message_text.h"
#include "ui/base/project_session.h"
#include "ui/base/theme.h"
#include "ui/start/new_project_dialog.h"
#include "ui/start/recent_projects.h"
#include "ui/window/diagnostics.h"
#include "ui/window/log_view.h"
#include "ui/window/main_window.h"

namespace fts {
namespace {

QAction* addNamed(QMenu& menu, const QString& name, const QString& text,
                  const QKeySequence& shortcut = {}) {
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

} // namespace

void MainWindow::addMenus() {
    menuBar()->setAccessibleName(tr("Menu bar"));
    addFileMenu();
    m_stepMenu = menuBar()->addMenu(tr("&Step"));
    m_stepMenu->setObjectName(QStringLiteral("stepMenu"));
    fillStepMenu();
    addViewMenu();
    addHelpMenu();
}

void MainWindow::addFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    connect(addNamed(*file, QStringLiteral("actionNew"), tr("&New project…"), QKeySequence::New),
            &QAction::triggered, this, &MainWindow::askForNew);
    connect(addNamed(*file, QStringLiteral("actionOpen"), tr("&Open project…"), QKeySequence::Open),
            &QAction::triggered, this, &MainWindow::askForOpen);
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(addNamed(*file, QStringLiteral("actionSample"), tr("Try a &sample: search")),
            &QAction::triggered, this, [this] { openSample(QString::fromLatin1(kEmbedding)); });
    connect(addNamed(*file, QStringLiteral("actionSampleSql"), tr("Try a sample: SQ&L")),
            &QAction::triggered, this, [this] { openSample(QString::fromLatin1(kTextToSql)); });
    connect(addNamed(*file, QStringLiteral("actionSampleStudent"), tr("Try a sample: &answers")),
            &QAction::triggered, this, [this] { openSample(QString::fromLatin1(kDistillation)); });
    file->addSeparator();
    m_copyAction =
        addNamed(*file, QStringLiteral("actionCopies"), tr("Put &back an earlier copy…"));
    connect(m_copyAction, &QAction::triggered, this,
            [this] { askForCopy(fromUtf8(m_view->session().folder().string())); });
    m_closeAction =
        addNamed(*file, QStringLiteral("actionClose"), tr("&Close project"), QKeySequence::Close);
    connect(m_closeAction, &QAction::triggered, this, &MainWindow::closeProject);
    file->addSeparator();
    QAction* quit = addNamed(*file, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::askForNew() {
    if (staysForImport()) {
        return;
    }
    auto* dialog = new NewProjectDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProjectDialog::created, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    for (const QString& folder : recentProjects()) {
        QString text = QDir::toNativeSeparators(folder);
        connect(m_recentMenu->addAction(text.replace(u'&', QStringLiteral("&&"))),
                &QAction::triggered, this, [this, folder] { openProject(folder); });
    }
    if (m_recentMenu->isEmpty()) {
        m_recentMenu->addAction(tr("No project yet"))->setEnabled(false);
    }
}

void MainWindow::fillStepMenu() {
    m_stepMenu->clear();
    m_stepMenu->menuAction()->setVisible(m_view != nullptr);
    if (!m_view) {
        return;
    }
    connect(m_stepMenu, &QMenu::aboutToShow, m_view, [this] {
        for (int i = 0; i < m_view->stepCount(); ++i) {
            m_stepMenu->actions().at(i)->setEnabled(m_view->reachable(i));
        }
    });
    connect(m_stepMenu, &QMenu::aboutToHide, m_view, [this] { // or the keys of steps would be dead
        for (QAction* action : m_stepMenu->actions()) {
            action->setEnabled(true);
        }
    });
    for (int i = 0; i < m_view->stepCount(); ++i) {
        QAction* action =
            addNamed(*m_stepMenu, QStringLiteral("actionStep%1").arg(i + 1), m_view->stepTitle(i),
                     QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, m_view, [this, i] {
            if (m_view->reachable(i)) {
                m_view->showStep(i);
            }
        });
    }
}

void MainWindow::addViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    auto* themes = new QActionGroup(this);
    const QList<std::tuple<Theme, QString, QString>> choices{
        {Theme::System, QStringLiteral("themeSystem"), tr("Colours of the &system")},
        {Theme::Light, QStringLiteral("themeLight"), tr("&Light")},
        {Theme::Dark, QStringLiteral("themeDark"), tr("&Dark")}};
    for (const auto& [theme, name, text] : choices) {
        QAction* action = addNamed(*view, name, text);
        action->setCheckable(true);
        action->setChecked(theme == savedTheme());
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [theme = theme] {
            saveTheme(theme);
            applyTheme(theme);
        });
    }
    view->addSeparator();
    m_log = new LogView([this] { return diagnosticsText(m_view ? &m_view->session() : nullptr); },
                        this);
    addDockWidget(Qt::BottomDockWidgetArea, m_log);
    m_log->hide();
    QAction* log = m_log->toggleViewAction();
    log->setObjectName(QStringLiteral("actionLog"));
    log->setText(tr("L&og"));
    log->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    view->addAction(log);
}

void MainWindow::addHelpMenu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    connect(addNamed(*help, QStringLiteral("actionDiagnostics"), tr("&Copy diagnostics")),
            &QAction::triggered, this, [this] {
                QGuiApplication::clipboard()->setText(
                    diagnosticsText(m_view ? &m_view->session() : nullptr));
            });
    QAction* about = addNamed(*help, QStringLiteral("about"), tr("&About Finetune Studio"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Finetune Studio"),
                                tr("Finetune Studio %1").arg(QApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/finetune-studio.svg")).pixmap(64, 64));
    box->setInformativeText(
        tr("Fine-tunes models on your own text and tells you whether they got better.\n\n"
           "Free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty.\n\nMade with Qt %1 (GNU Lesser General Public License), PyTorch "
           "(BSD), SQLite and others; the file LICENSES.md lists them all.")
            .arg(QLatin1String(qVersion())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open(); // no nested event loop
}

} // namespace fts
