#include "ui/window/main_window.h"

#include <algorithm>

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include "ui/base/dropped_files.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/base/tool_tip_text.h"
#include "ui/start/new_project_dialog.h"
#include "ui/start/recent_projects.h"
#include "ui/start/sample_project.h"
#include "ui/start/start_page.h"
#include "ui/window/app_log.h"
#include "ui/window/long_runs.h"

namespace fts {
namespace {

constexpr int kPathLetters = 60; // a longer one would make the window wider
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kStateKey = QStringLiteral("window/state");
const QString kProjectKey = QStringLiteral("session/project");

// What was dropped, if it is one project.
QString droppedProject(const QMimeData& data) {
    const QString path = droppedFile(data);
    return path.endsWith(QLatin1String(".ftproj")) ||
                   QFileInfo::exists(path + QStringLiteral("/project.ftproj"))
               ? path
               : QString();
}

} // namespace

MainWindow::MainWindow(std::filesystem::path program, QWidget* parent)
    : QMainWindow(parent), m_program(std::move(program)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_stack = new QStackedWidget(this);
    m_startPage = new StartPage(m_stack);
    m_stack->addWidget(m_startPage);
    setCentralWidget(m_stack);
    connect(m_startPage, &StartPage::newWanted, this, &MainWindow::askForNew);
    connect(m_startPage, &StartPage::openWanted, this, &MainWindow::askForOpen);
    connect(m_startPage, &StartPage::sampleWanted, this, &MainWindow::openSample);
    connect(m_startPage, &StartPage::projectChosen, this, &MainWindow::openProject);
    connect(m_startPage, &StartPage::copyWanted, this, &MainWindow::askForCopy);
    addStatusBar();
    addMenus();
    restorePlace();
    refreshState();
}

MainWindow::~MainWindow() {
    delete m_view; // its session reports to this window until then
}

void MainWindow::addStatusBar() {
    const auto makeLabel = [this](const QString& name) {
        auto* label = new QLabel(this);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        return label;
    };
    m_workLabel = makeLabel(QStringLiteral("workLabel"));
    m_savedLabel = makeLabel(QStringLiteral("savedLabel"));
    m_pathLabel = makeLabel(QStringLiteral("pathLabel"));
    m_pathLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    statusBar()->addWidget(m_workLabel, 1);
    statusBar()->addPermanentWidget(m_savedLabel);
    statusBar()->addPermanentWidget(m_pathLabel);
}

Notice& MainWindow::noticeAtHand() {
    return m_view ? m_view->emptyNotice() : m_startPage->notice();
}

// One that is open for reading only may be free by now.
bool MainWindow::isOpen(const QString& folderOrManifest) const {
    if (!m_view || m_view->session().readOnly()) {
        return false;
    }
    const QFileInfo given(folderOrManifest);
    const QString folder = given.isFile() ? given.canonicalPath() : given.canonicalFilePath();
    const QString open = fromUtf8(m_view->session().folder().string());
    return !folder.isEmpty() && folder == QFileInfo(open).canonicalFilePath();
}

bool MainWindow::openProject(const QString& folderOrManifest) {
    return openOther(folderOrManifest, [this, folderOrManifest] { openProject(folderOrManifest); });
}

bool MainWindow::openOther(const QString& folderOrManifest, const std::function<void()>& again) {
    if (isOpen(folderOrManifest)) {
        return true;
    }
    if (staysForImport()) {
        return false;
    }
    if (serves()) {
        askToStopServing(tr("Stop serving and open the other"), again);
        return false;
    }
    std::unique_ptr<ProjectView> view;
    try {
        view = std::make_unique<ProjectView>(
            std::make_unique<ProjectSession>(folderOrManifest.toStdString(), m_program), m_stack);
    } catch (const Error& error) {
        AppLog::instance().add(shown(error));
        Notice& notice = noticeAtHand();
        notice.say(error);
        offerCopies(notice, folderOrManifest);
        return false;
    }
    leaveProject(again);
    if (m_view) {
        return false; // it stays, and its page says why
    }
    const QString folder = fromUtf8(view->session().folder().string());
    addRecentProject(folder);
    QSettings().setValue(kProjectKey, folder);
    AppLog::instance().add(tr("Opened the project %1").arg(folder));
    showProject(view.release());
    return true;
}

void MainWindow::restoreSession() {
    const QString folder = QSettings().value(kProjectKey).toString();
    if (!folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/project.ftproj"))) {
        openProject(folder);
    }
}

void MainWindow::showProject(ProjectView* view) {
    m_view = view;
    m_startPage->notice().clear();
    m_stack->addWidget(view);
    m_stack->setCurrentWidget(view);
    ProjectSession& session = view->session();
    connect(view, &ProjectView::closeWanted, this, &MainWindow::closeProject);
    connect(view, &ProjectView::stepChanged, this, &MainWindow::refreshState);
    connect(&session, &ProjectSession::savedChanged, this, &MainWindow::refreshState);
    connect(&session, &ProjectSession::workChanged, this, &MainWindow::refreshState);
    connect(&session.engine(), &EngineLink::eventsArrived, this,
            [](const std::vector<EventPush>& pushes) {
                for (const EventPush& push : pushes) {
                    if (const auto* line = std::get_if<LogLine>(&push.event)) {
                        AppLog::instance().add(shown(line->text));
                    }
                }
            });
    connect(&session.engine(), &EngineLink::finished, this,
            [](const std::string& job, const Outcome& outcome) {
                if (const auto* failed = std::get_if<Failed>(&outcome)) {
                    AppLog::instance().add(fromUtf8(job) + QStringLiteral(": ") +
                                           shown(failed->message));
                }
            });
    connect(&session.server(), &ModelServer::failed, this, [](const Error& error) {
        AppLog::instance().add(QStringLiteral("serve: ") + shown(error));
    });
    new LongRuns(session, *this, &session);
    fillStepMenu();
    refreshState();
}

void MainWindow::closeProject() {
    leaveProject([this] { closeProject(); });
}

void MainWindow::leaveProject(const std::function<void()>& again) {
    if (!m_view || staysForImport()) {
        return;
    }
    if (serves()) {
        askToStopServing(tr("Stop serving and close the project"), again);
        return;
    }
    if (!keepsChanges(again)) {
        return;
    }
    m_stack->removeWidget(m_view);
    m_view->deleteLater(); // the signal that led here may be its own
    m_view = nullptr;
    QSettings().remove(kProjectKey);
    m_startPage->refresh();
    fillStepMenu();
    refreshState();
}

void MainWindow::refreshState() {
    const bool open = m_view != nullptr;
    m_closeAction->setEnabled(open);
    m_copyAction->setEnabled(open && !m_view->session().readOnly() &&
                             m_view->session().work().empty());
    if (!open) {
        setWindowTitle(tr("Finetune Studio"));
        setWindowModified(false);
        m_workLabel->setText(tr("Ready"));
        m_savedLabel->clear();
        m_pathLabel->clear();
        m_pathLabel->setToolTip({});
        return;
    }
    ProjectSession& session = m_view->session();
    setWindowTitle(tr("%1[*] – Finetune Studio").arg(session.name()));
    setWindowModified(!session.saved());
    m_workLabel->setText(workText(session.work()));
    m_savedLabel->setText(session.readOnly() ? tr("Read only")
                          : session.saved()  ? tr("Saved")
                                             : tr("Saving …"));
    const QString path = QDir::toNativeSeparators(fromUtf8(session.folder().string()));
    m_pathLabel->setText(m_pathLabel->fontMetrics().elidedText(
        path, Qt::ElideMiddle, kPathLetters * letterWidth(m_pathLabel->fontMetrics())));
    m_pathLabel->setToolTip(toolTipText(path));
}

void MainWindow::askForOpen() {
    auto* dialog = new QFileDialog(this, tr("Open project"), defaultProjectPlace(),
                                   tr("Finetune Studio projects (*.ftproj)"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::openSample(const QString& kind) {
    if (staysForImport()) {
        return;
    }
    if (serves()) {
        askToStopServing(tr("Stop serving and open the sample"),
                         [this, kind] { openSample(kind); });
        return;
    }
    try {
        fillSample(makeSampleProject(kind.toStdString()));
    } catch (const Error& error) {
        noticeAtHand().say(error);
    }
}

void MainWindow::fillSample(const SampleProject& sample) {
    if (openOther(sample.folder, [this, sample] { fillSample(sample); })) {
        m_view->addFiles(sample.files);
    }
}

// On some screen that is there now, and no larger than it.
void MainWindow::restorePlace() {
    resize(1120, 740);
    restoreGeometry(QSettings().value(kGeometryKey).toByteArray());
    restoreState(QSettings().value(kStateKey).toByteArray());
    const QRect available = screen()->availableGeometry();
    resize(size().boundedTo(available.size()));
    const bool onScreen = std::ranges::any_of(QGuiApplication::screens(), [this](QScreen* at) {
        return at->availableGeometry().intersects(geometry().adjusted(40, 40, -40, -40));
    });
    if (!onScreen) {
        move(available.topLeft());
    }
}

void MainWindow::rememberPlace() const {
    QSettings().setValue(kGeometryKey, saveGeometry());
    QSettings().setValue(kStateKey, saveState());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedProject(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction); // whoever drags may delete what was moved
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openProject(droppedProject(*event->mimeData()));
}

} // namespace fts
