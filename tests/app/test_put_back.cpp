#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <fstream>

#include "core/project/locks.h"
#include "core/project/project.h"
#include "core/store/store_copies.h"
#include "tests/core/store/small_project.h"
#include "tests/ui/named_widgets.h"
#include "ui/base/project_session.h"
#include "ui/start/recent_projects.h"
#include "ui/window/main_window.h"
#include "ui/window/project_view.h"

using namespace fts;

// The real window, without the engine's program, over a project with a copy from an earlier day.
class TestPutBack : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<MainWindow> m_window;
    QString m_folder;

    std::filesystem::path store() const {
        return Project::open(m_folder.toStdString()).storePath();
    }

    static void addCollection(ProjectStore& store, const std::string& name) {
        SmallCollection(store, name).pair("Where is it?", "It is here.", Split::Train);
    }

    void makeProject() {
        m_folder = m_home->filePath("Maps");
        const Project project = Project::create(m_folder.toStdString(), "embedding");
        ProjectStore rows(project.storePath());
        addCollection(rows, "first");
        copyStore(rows.database());
        const auto copy = storeCopies(project.storePath()).front();
        std::filesystem::rename(copy, copy.parent_path() / "2026-01-01T08-00-00Z.sqlite");
        addCollection(rows, "second");
    }

    QStringList collections() {
        QStringList names;
        for (const auto& row : m_window->projectView()->session().store().collections()) {
            names << QString::fromStdString(row.name);
        }
        return names;
    }

    template <typename Type>
    Type* find(const char* name) {
        return m_window->findChild<Type*>(QLatin1String(name));
    }

    void putBackTheOldest() {
        QTreeWidget* list = nullptr;
        QTRY_VERIFY((list = find<QTreeWidget>("copies")) && list->topLevelItemCount() > 0);
        QCOMPARE(unnamedWidget(*find<QDialog>("copiesDialog")), QString());
        auto* oldest = list->topLevelItem(list->topLevelItemCount() - 1);
        QVERIFY(oldest->text(0).contains("26")); // of the year, however it is written
        QVERIFY(oldest->text(1).contains("B"));
        QCOMPARE(oldest->text(2), QString("documents: 1, questions: 1"));
        if (qEnvironmentVariableIsSet("FTS_SCREENSHOTS")) {
            QVERIFY(find<QDialog>("copiesDialog")
                        ->grab()
                        .save(qEnvironmentVariable("FTS_SCREENSHOTS") + "/copies.png"));
        }
        list->setCurrentItem(oldest);
        QTest::mouseClick(find<QPushButton>("putBack"), Qt::LeftButton);
        QTRY_VERIFY(m_window->projectView());
        QTRY_VERIFY(!find<QDialog>("copiesDialog"));
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
    }

    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        QSettings().clear();
        makeProject();
        m_window = std::make_unique<MainWindow>("/nonexistent");
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() {
        m_window.reset();
        m_home.reset();
    }

    void putsBackACopyOfTheOpenProjectAndCanGoBack() {
        auto* action = find<QAction>("actionCopies");
        QVERIFY(!action->isEnabled());
        QVERIFY(m_window->openProject(m_folder));
        QVERIFY(action->isEnabled());
        QCOMPARE(collections(), (QStringList{"first", "second"}));
        action->trigger();
        putBackTheOldest();
        QTRY_COMPARE(collections(), QStringList{"first"});
        QVERIFY(m_window->statusBar()->currentMessage().contains("newest copy"));

        action->trigger(); // what was replaced is the first in the list
        QTRY_VERIFY(find<QTreeWidget>("copies") &&
                    find<QTreeWidget>("copies")->topLevelItemCount() > 1);
        QTest::mouseClick(find<QPushButton>("putBack"), Qt::LeftButton);
        QTRY_VERIFY(m_window->projectView());
        QTRY_COMPARE(collections(), (QStringList{"first", "second"}));
    }

    void waitsWhileTheProjectIsWorkedOn() {
        QVERIFY(m_window->openProject(m_folder));
        m_window->projectView()->session().setImporting(true);
        QVERIFY(!find<QAction>("actionCopies")->isEnabled());
        m_window->projectView()->session().setImporting(false);
        QVERIFY(find<QAction>("actionCopies")->isEnabled());
    }

    void offersTheWayBackWhereRowsAreDamaged() {
        std::filesystem::remove(store().string() + "-wal");
        std::ofstream(store(), std::ios::binary) << std::string(20'000, 'x');
        QVERIFY(!m_window->openProject(m_folder));
        auto* offer = find<QPushButton>("offerCopies");
        QVERIFY(offer && offer->isVisible());
        QTest::mouseClick(offer, Qt::LeftButton);
        putBackTheOldest();
        QCOMPARE(collections(), QStringList{"first"});
    }

    void whoWorksOnTheProjectIsNotDisturbed() {
        QVERIFY(m_window->openProject(m_folder));
        find<QAction>("actionCopies")->trigger();
        QTRY_VERIFY(find<QPushButton>("putBack") && find<QPushButton>("putBack")->isEnabled());
        const FileLock work = FileLock::acquire(m_folder.toStdString() + "/job.lock", "train");
        QTest::mouseClick(find<QPushButton>("putBack"), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>("startPage")->isVisible() &&
                    find<QWidget>("startPage")->isEnabled());
        const auto labels = find<QWidget>("startPage")->findChildren<QLabel*>("noticeText");
        QVERIFY2(labels.first()->text().contains("train"), qPrintable(labels.first()->text()));
        QVERIFY(m_window->openProject(m_folder));
        QCOMPARE(collections(), (QStringList{"first", "second"}));
    }

    void theListOfProjectsLeadsThereToo() {
        addRecentProject(m_folder);
        m_window = std::make_unique<MainWindow>("/nonexistent");
        m_window->show();
        find<QAction>("recentCopies")->trigger();
        putBackTheOldest();
        QCOMPARE(collections(), QStringList{"first"});
    }
};

QTEST_MAIN(TestPutBack)
#include "test_put_back.moc"
