#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/project/project.h"
#include "tests/ui/named_widgets.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/base/theme.h"
#include "ui/start/recent_projects.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

using namespace fts;

// The real window, without the engine's program.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
    }

    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        QSettings().clear();
        QSettings().setValue("start/place", m_home->path());
        openWindow();
    }

    void cleanup() {
        m_window.reset();
        m_home.reset();
    }

    void startsWithWaysToBegin() {
        QVERIFY(visible("startPage"));
        for (const char* name : {"newProject", "openProject", "sampleProject"}) {
            QVERIFY2(visible(name), name);
        }
        QVERIFY(!visible("recentProjects")); // an empty list says nothing
    }

    void makesAProjectByKeys() {
        QTest::mouseClick(find<QPushButton>("newProject"), Qt::LeftButton);
        auto* name = find<QLineEdit>("projectName");
        QTRY_VERIFY(name && name->isVisible());
        name->selectAll();
        QTest::keyClicks(name, "Maps");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(m_window->projectView());
        QVERIFY(QFileInfo::exists(m_home->filePath("Maps/project.ftproj")));
        QCOMPARE(m_window->windowTitle(), QString("Maps[*] – Finetune Studio"));
        QVERIFY(visible("goalPage"));
    }

    void refusesANameThatIsTaken() {
        makeProject("Maps");
        QTest::mouseClick(find<QPushButton>("newProject"), Qt::LeftButton);
        auto* name = find<QLineEdit>("projectName");
        QTRY_VERIFY(name && name->isVisible());
        name->setText("Maps");
        QVERIFY(!find<QPushButton>("makeProject")->isEnabled());
        QVERIFY(find<QLabel>("newProjectResult")->text().contains("already"));
        name->setText("a/b");
        QVERIFY(!find<QPushButton>("makeProject")->isEnabled());
    }

    void listsRecentProjectsWithTheirState() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        find<QAction>("actionClose")->trigger();
        QTRY_VERIFY(visible("startPage"));
        auto* list = find<QTreeWidget>("recentProjects");
        QCOMPARE(list->topLevelItemCount(), 1);
        QTRY_COMPARE(list->topLevelItem(0)->text(1), QString("A draft without data"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_window->projectView());
    }

    void saysThatARecentProjectIsGone() {
        addRecentProject(m_home->filePath("nowhere"));
        openWindow();
        auto* list = find<QTreeWidget>("recentProjects");
        QTRY_COMPARE(list->topLevelItem(0)->text(1), QString("No longer there"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_VERIFY(recentProjects().isEmpty());
    }

    void staysAtItsPlaceWhenAProjectLeavesTheList() {
        for (const char* name : {"one", "two", "three"}) {
            addRecentProject(m_home->filePath(name));
        }
        openWindow();
        auto* list = find<QTreeWidget>("recentProjects");
        QCOMPARE(list->topLevelItemCount(), 3);
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(1));
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 1);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 0);
    }

    void theTabKeyGoesDownThePage() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        QTRY_VERIFY(find<QPushButton>("next")->isEnabled());
        QVERIFY(comesBefore(find<QWidget>("steps"), find<QWidget>("chooseModel")));
        QVERIFY(comesBefore(find<QWidget>("chooseModel"), find<QWidget>("next")));
        QVERIFY(comesBefore(find<QWidget>("addFiles"), find<QWidget>("pairSearch")));
    }

    void aLongPathDoesNotWidenTheWindow() {
        QString folder = m_home->path();
        for (int i = 0; i < 3; ++i) {
            folder += "/" + QString(80, 'a');
        }
        QVERIFY(QDir().mkpath(folder));
        Project::create((folder + "/Maps").toStdString(), "embedding");
        QVERIFY(m_window->openProject(folder + "/Maps"));
        QVERIFY(find<QLabel>("pathLabel")->text().size() < 150);
        QVERIFY(find<QLabel>("pathLabel")->toolTip().contains(QString(80, 'a')));
    }

    void saysWhyAProjectCannotBeOpened() {
        QVERIFY(!m_window->openProject(m_home->filePath("nowhere")));
        const auto labels = find<QWidget>("startPage")->findChildren<QLabel*>("noticeText");
        QVERIFY(labels.first()->isVisible());
        QVERIFY(labels.first()->text().contains("nowhere"));
    }

    void staysWithTheProjectThatIsOpen() {
        const QString folder = makeProject("Maps");
        QVERIFY(m_window->openProject(folder));
        ProjectView* const maps = m_window->projectView();
        QVERIFY(m_window->openProject(folder));
        QVERIFY(m_window->openProject(folder + "/project.ftproj"));
        QCOMPARE(m_window->projectView(), maps);
        QVERIFY(!maps->session().readOnly());
    }

    void saysBesideAnOpenProjectWhyAnotherCannotBeOpened() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        QVERIFY(!m_window->openProject(m_home->filePath("nowhere")));
        QVERIFY(visible("projectView"));
        QVERIFY(visible("projectNotice"));
        QVERIFY(find<Notice>("projectNotice")->text().contains("nowhere"));
    }

    void opensNothingWhoseRowsCannotBeRead() {
        const QString folder = makeProject("Maps");
        loseRuns(folder);
        QVERIFY(m_window->openProject(makeProject("Other")));
        ProjectView* const other = m_window->projectView();
        QVERIFY(!m_window->openProject(folder));
        QCOMPARE(m_window->projectView(), other);
        QVERIFY(visible("projectNotice"));
        openWindow(); // nor at the next start
        m_window->restoreSession();
        QVERIFY(m_window->projectView());
        QCOMPARE(m_window->projectView()->session().name(), QString("Other"));
    }

    void outlivesRowsThatBecomeUnreadable() {
        const QString folder = makeProject("Maps");
        QVERIFY(m_window->openProject(folder));
        loseRuns(folder);
        Q_EMIT m_window->projectView()->session().workChanged();
        QVERIFY(visible("cancel")); // still a draft
    }

    void losesNoSettingsUnasked() {
        const QString folder = makeProject("Maps");
        QVERIFY(m_window->openProject(folder));
        changeEpochs(7);
        QVERIFY(QDir().rename(folder, folder + "-gone"));
        find<QAction>("actionClose")->trigger();
        QVERIFY(m_window->projectView());
        QVERIFY(visible("projectNotice"));
        QVERIFY(QDir().rename(folder + "-gone", folder));
        find<QAction>("actionClose")->trigger();
        QTRY_VERIFY(visible("startPage"));
        QCOMPARE(Project::open(folder.toStdString()).specs().train.epochs, 7);
    }

    void closesWithoutThemIfThatIsWanted() {
        const QString folder = makeProject("Maps");
        QVERIFY(m_window->openProject(folder));
        changeEpochs(7);
        QVERIFY(QDir().rename(folder, folder + "-gone"));
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->projectView()->session().save()); // as it is tried again by itself
        QTest::mouseClick(find<QPushButton>("closeUnsaved"), Qt::LeftButton);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void opensAnotherWithoutThemIfThatIsWanted() {
        const QString folder = makeProject("Maps");
        const QString other = makeProject("Tides");
        QVERIFY(m_window->openProject(folder));
        changeEpochs(7);
        QVERIFY(QDir().rename(folder, folder + "-gone"));
        QVERIFY(!m_window->openProject(other));
        QVERIFY(!m_window->openProject(other));
        QCOMPARE(m_window->findChildren<QPushButton*>("closeUnsaved").size(), 1);
        QTest::mouseClick(find<QPushButton>("closeUnsaved"), Qt::LeftButton);
        QTRY_COMPARE(m_window->projectView()->session().name(), QString("Tides"));
    }

    void asksAgainAfterItCouldNotClose() {
        const QString folder = makeProject("Maps");
        QVERIFY(m_window->openProject(folder));
        changeEpochs(7);
        QVERIFY(QDir().rename(folder, folder + "-gone"));
        m_window->projectView()->session().setImporting(true);
        m_window->close();
        QTest::mouseClick(find<QPushButton>("closeAndGoOn"), Qt::LeftButton);
        QTRY_VERIFY(visible("projectNotice")); // it cannot be saved
        QTRY_VERIFY(!find<QMessageBox>("closeBox"));
        QVERIFY(QDir().rename(folder + "-gone", folder));
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(visible("closeBox"));
        m_window->projectView()->session().setImporting(false);
    }

    void makesNoProjectThatItCouldNotOpen() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        m_window->projectView()->session().setImporting(true);
        for (const char* action : {"actionSample", "actionSampleSql", "actionSampleStudent"}) {
            QVERIFY2(find<QAction>(action), action);
            find<QAction>(action)->trigger();
        }
        find<QAction>("actionNew")->trigger();
        QVERIFY(!find<QDialog>("newProjectDialog"));
        QCOMPARE(QDir(m_home->path()).entryList({"Maps", "Sample*"}), QStringList("Maps"));
        m_window->projectView()->session().setImporting(false);
    }

    void guidesThroughADraft() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        ProjectView* view = m_window->projectView();
        QVERIFY(visible("goalPage"));
        QVERIFY(!view->reachable(view->stepCount() - 1)); // a wizard: one step after another
        QVERIFY(!find<QPushButton>("back")->isEnabled());
        QTRY_VERIFY(find<QPushButton>("next")->isEnabled());
        QTest::mouseClick(find<QPushButton>("next"), Qt::LeftButton);
        QVERIFY(visible("dataPage"));
        QVERIFY(!find<QPushButton>("next")->isEnabled()); // and the note says what is missing
        QVERIFY(!find<QLabel>("nextNote")->text().isEmpty());
        QTest::mouseClick(find<QPushButton>("back"), Qt::LeftButton);
        QVERIFY(visible("goalPage"));
        QTest::mouseClick(find<QPushButton>("cancel"), Qt::LeftButton);
        QTRY_VERIFY(visible("startPage"));
        QVERIFY(QFileInfo::exists(m_home->filePath("Maps/project.ftproj"))); // the draft is kept
    }

    void keepsItsProjectWhileFilesComeIn() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        ProjectView* const maps = m_window->projectView();
        maps->session().setImporting(true);
        QVERIFY(!m_window->openProject(makeProject("Other")));
        find<QAction>("actionClose")->trigger();
        QCOMPARE(m_window->projectView(), maps);
        QVERIFY(visible("dataPage"));
        QVERIFY(m_window->statusBar()->currentMessage().contains("imported"));
        maps->session().setImporting(false);
        QVERIFY(m_window->openProject(makeProject("Third")));
    }

    void opensReadOnlyBesideAnotherWindow() {
        const QString folder = makeProject("Maps");
        QVERIFY(m_window->openProject(folder));
        MainWindow second("/nonexistent");
        QVERIFY(second.openProject(folder));
        second.show();
        auto* notice = second.findChild<QWidget*>("readOnlyNotice");
        QVERIFY(notice && notice->isVisible());
        QCOMPARE(second.findChild<QLabel*>("savedLabel")->text(), QString("Read only"));
        second.projectView()->session().setImporting(true); // as if the other one had work done
        second.close();
        QVERIFY(!second.isVisible()); // which is not asked about here
    }

    // One who drags with Shift would remove what was taken otherwise.
    void takesADroppedProjectAsACopy() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(makeProject("Maps"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction | Qt::MoveAction, &data,
                              Qt::LeftButton, Qt::ShiftModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(enter.dropAction(), Qt::CopyAction);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                        Qt::ShiftModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(m_window->projectView());
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
    }

    void comesBackToTheProjectAndPlaceItHad() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        m_window->resize(780, 620);
        m_window->close();
        openWindow();
        m_window->restoreSession();
        QVERIFY(m_window->projectView());
        QCOMPARE(m_window->size(), QSize(780, 620));
    }

    void namesEveryWidgetOneCanStepTo() {
        QCOMPARE(unnamedWidget(*m_window), QString());
        const QString folder = makeProject("Maps");
        ProjectStore(Project::open(folder.toStdString()).storePath()).startRun({}); // a workbench
        QVERIFY(m_window->openProject(folder));
        find<QAction>("actionLog")->trigger();
        ProjectView* view = m_window->projectView();
        for (int step = 0; step < view->stepCount(); ++step) {
            view->showStep(step);
            QVERIFY2(unnamedWidget(*m_window).isEmpty(),
                     qPrintable(view->stepTitle(step) + ": " + unnamedWidget(*m_window)));
        }
    }

    void changesTheTheme() {
        find<QAction>("themeDark")->trigger();
        QTRY_VERIFY(isDark(m_window->palette()));
        find<QAction>("themeLight")->trigger();
        QTRY_VERIFY(!isDark(m_window->palette()));
        QCOMPARE(savedTheme(), Theme::Light);
    }

    void copiesDiagnosticsWithoutSecrets() {
        QVERIFY(m_window->openProject(makeProject("Maps")));
        m_window->projectView()->session().changeSpecs(
            [](Specs& specs) { specs.model.queryPrompt = "api_key=CANARY1234567"; });
        find<QAction>("actionDiagnostics")->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains("Finetune Studio"));
        QVERIFY(text.contains("train.epochs"));
        QVERIFY(!text.contains("CANARY"));
        QVERIFY(!text.contains(QDir::homePath() + '/'));
    }

    void saysWhatItIs() {
        find<QAction>("about")->trigger();
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = m_window->findChild<QMessageBox*>("aboutBox")) && box->isVisible());
        QVERIFY(box->informativeText().contains("GNU General Public License"));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QMessageBox*>("aboutBox"));
    }

    void quits() {
        find<QAction>("quit")->trigger();
        QTRY_VERIFY(!m_window->isVisible());
    }

private:
    void openWindow() {
        m_window = std::make_unique<MainWindow>("/nonexistent");
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    QString makeProject(const QString& name) {
        const QString folder = m_home->filePath(name);
        Project::create(folder.toStdString(), "embedding");
        return folder;
    }

    // For the Tab key, from the window's first widget on.
    bool comesBefore(QWidget* first, QWidget* second) {
        QWidget* at = m_window.get();
        do {
            if (at == first) {
                return second != nullptr;
            }
            at = at->nextInFocusChain();
        } while (at != second && at != m_window.get());
        return false;
    }

    // As a damaged disk would.
    static void loseRuns(const QString& folder) {
        ProjectStore store(Project::open(folder.toStdString()).storePath());
        store.database().execute("DROP TABLE runs");
    }

    void changeEpochs(int epochs) {
        m_window->projectView()->session().changeSpecs(
            [epochs](Specs& specs) { specs.train.epochs = epochs; });
    }

    template <typename Type>
    Type* find(const char* name) {
        return m_window->findChild<Type*>(QLatin1String(name));
    }

    bool visible(const char* name) {
        auto* widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
