#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <QMainWindow>
#include <QPointer>

#include "core/net/person_keys.h"
#include "ui/window/project_view.h"

class QLabel;
class QMenu;
class QStackedWidget;

namespace fts {

class LogView;
class Notice;
class StartPage;
struct SampleProject;

/// The program's one top-level window: the start page, or one open project. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `program` is finetune-studio-cli, for the engine.
    explicit MainWindow(std::filesystem::path program, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes the folder or the manifest. Shows why above what is in view if it cannot be opened.
    bool openProject(const QString& folderOrManifest);
    /// Opens what was open when the window was closed last.
    void restoreSession();
    void closeProject();
    ProjectView* projectView() const { return m_view; }
    /// From now on, the end of the desktop's session and SIGTERM, SIGHUP and SIGINT end the program
    /// without a question: what was changed or typed is saved, and the engine goes on.
    void endWhenAsked();

private:
    void addMenus();
    void addFileMenu();
    void addViewMenu();
    void addHelpMenu();
    void addStatusBar();
    void fillRecentMenu();
    void fillStepMenu();
    void showAbout();
    void askForNew();
    void askForOpen();
    void askForCopy(const QString& folder);
    void putBack(const QString& folder, const std::filesystem::path& copy);
    void putBackClosed(const QString& folder, const std::filesystem::path& copy);
    /// Beside what `notice` says of a project that cannot be opened.
    void offerCopies(Notice& notice, const QString& folder);
    Notice& noticeAtHand();
    bool isOpen(const QString& folderOrManifest) const;
    /// Closes the project, or does so with `again` once the person wants it all the same.
    void leaveProject(const std::function<void()>& again);
    bool keepsChanges(const std::function<void()>& again);
    bool openOther(const QString& folderOrManifest, const std::function<void()>& again);
    void openSample(const QString& kind);
    void fillSample(const SampleProject& sample);
    void showProject(ProjectView* view);
    static QString workText(const std::string& work);
    void refreshState();
    void restorePlace();
    bool mayClose();
    void askToClose(const QString& text, const QString& closeText, const QString& stopText);
    /// Files are coming in, which end with the project; shows where they can be stopped.
    bool staysForImport();
    bool serves() const;
    void askToStopServing(const QString& closeText, const std::function<void()>& then);
    void rememberPlace() const;
    void saveUnasked();
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

    std::filesystem::path m_program;
    std::shared_ptr<PersonKeys> m_keys = PersonKeys::ofThisSession(); ///< from project to project
    QStackedWidget* m_stack = nullptr;
    StartPage* m_startPage = nullptr;
    QPointer<ProjectView> m_view;
    LogView* m_log = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_stepMenu = nullptr;
    QAction* m_copyAction = nullptr;
    QAction* m_closeAction = nullptr;
    QLabel* m_workLabel = nullptr;
    QLabel* m_pathLabel = nullptr;
    QLabel* m_savedLabel = nullptr;
    bool m_closeAnyway = false;
    bool m_withoutChanges = false; ///< the person wants to go on without them, this time
    bool m_sessionEnds = false;
};

} // namespace fts
