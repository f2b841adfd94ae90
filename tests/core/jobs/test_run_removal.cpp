#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/jobs/run_list.h"
#include "core/jobs/run_removal.h"
#include "core/project/locks.h"
#include "core/store/project_store.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestRunRemoval : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<Project> m_project;

    /// Its number. It leaves 1,000 bytes in a checkpoint.
    int addRun(const char* state) {
        ProjectStore store(m_project->storePath());
        const int run = store.startRun(nlohmann::json::object());
        store.finishRun(run, state, "", "", {});
        const auto folder = m_project->runFolder(run) / "checkpoints" / "step-000010";
        std::filesystem::create_directories(folder);
        writeFileAtomically(folder / "model.safetensors", std::string(1000, 'x'));
        return run;
    }

    std::size_t runs() { return ProjectStore(m_project->storePath()).runs().size(); }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_project = Project::create(m_home->filePath("project").toStdString(), "embedding");
    }

    void takesTheRunWithAllItHas() {
        const int old = addRun("succeeded");
        const int newest = addRun("succeeded");
        QCOMPARE(removableBytes(*m_project, old), std::uintmax_t{1000});
        removeRun(*m_project, old);
        QCOMPARE(runs(), std::size_t{1});
        QVERIFY(!std::filesystem::exists(m_project->runFolder(old)));
        QVERIFY(std::filesystem::exists(m_project->runFolder(newest)));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(
                                   m_project->runFolder(newest).parent_path()),
                               {}),
                 std::ptrdiff_t{1});
        QCOMPARE(addRun("failed"), newest + 1); // no number is given again
        removeRun(*m_project, newest + 1);
        QCOMPARE(addRun("failed"), newest + 2);
    }

    void theModelThatTheProjectHasStays() {
        const int run = addRun("succeeded");
        addRun("failed");
        QVERIFY(isError(thrown([&] { removeRun(*m_project, run); }), ErrorKind::BadInput,
                        "Run 1 made the model"));
        QVERIFY(isError(thrown([&] { removableBytes(*m_project, run); }), ErrorKind::BadInput,
                        "Run 1 made the model"));
        QVERIFY(std::filesystem::exists(m_project->runFolder(run)));
        QCOMPARE(runs(), std::size_t{2});
    }

    void saysThatThereIsNoSuchRun() {
        addRun("failed");
        for (const int run : {0, 2, -1}) {
            QVERIFY(isError(thrown([&] { removeRun(*m_project, run); }), ErrorKind::NotFound,
                            "no run"));
        }
        QCOMPARE(runs(), std::size_t{1});
    }

    void waitsForWorkToEnd() {
        addRun("failed");
        const FileLock lock = FileLock::acquire(m_project->folder() / "job.lock", "train");
        QVERIFY(isError(thrown([&] { removeRun(*m_project, 1); }), ErrorKind::Locked, "in use"));
        QCOMPARE(runs(), std::size_t{1});
    }

    void aRunWithoutAFolderGoesToo() {
        const int run = addRun("failed");
        std::filesystem::remove_all(m_project->runFolder(run));
        QCOMPARE(removableBytes(*m_project, run), std::uintmax_t{0});
        removeRun(*m_project, run);
        QCOMPARE(runs(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestRunRemoval)
#include "test_run_removal.moc"
