#include <QtTest/QtTest>

#include "core/project/project.h"
#include "core/store/project_store.h"
#include "tests/app/command_line.h"

using namespace fts;

// A run that is no longer wanted goes by command.
class TestDeleteRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesItOutOfTheProject() {
        const CommandLine cli;
        const QString folder = cli.file("p");
        const Project project = Project::create(folder.toStdString(), "embedding");
        {
            ProjectStore store(project.storePath());
            store.finishRun(store.startRun(nlohmann::json::object()), "failed", "", "", {});
        }
        std::filesystem::create_directories(project.runFolder(1));
        const Call deleted = cli.run({"delete-run", folder, "1", "--json"});
        QVERIFY2(deleted.exit == 0, qPrintable(deleted.err));
        QCOMPARE(deleted.json()["deleted"].toInt(), 1);
        QVERIFY(!std::filesystem::exists(project.runFolder(1)));
        QVERIFY(ProjectStore(project.storePath()).runs().empty());

        const Call again = cli.run({"delete-run", folder, "1"});
        QVERIFY(again.exit != 0);
        QVERIFY2(again.err.contains("no run 1"), qPrintable(again.err));
    }
};

QTEST_GUILESS_MAIN(TestDeleteRun)
#include "test_delete_run.moc"
