#include <QtTest/QtTest>

#include <unistd.h>

#include "core/base/files.h"
#include "core/jobs/run_list.h"
#include "core/jobs/run_removal.h"
#include "core/llm/tuning_state.h"
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

    // Who was killed while it deleted leaves a hidden folder, of a run that is in no list.
    void whatWasLeftOfOthersGoesToo() {
        const int run = addRun("failed");
        const auto left = m_project->runFolder(run).parent_path() / ".7" / "checkpoints";
        std::filesystem::create_directories(left);
        writeFileAtomically(left / "model.safetensors", "x");
        removeRun(*m_project, run);
        QVERIFY(!std::filesystem::exists(left.parent_path()));
    }

    void saysWhatIsLeftOfItsFiles() {
        if (::geteuid() == 0) {
            QSKIP("Nothing is forbidden to root.");
        }
        const int run = addRun("failed");
        const auto closed = m_project->runFolder(run) / "checkpoints";
        std::filesystem::permissions(closed, std::filesystem::perms::owner_read);
        QVERIFY(isError(thrown([&] { removeRun(*m_project, run); }), ErrorKind::Io,
                        "Run 1 is deleted, but"));
        QCOMPARE(runs(), std::size_t{0});
        const auto folder = m_project->runFolder(run);
        const auto hidden = folder.parent_path() / ("." + folder.filename().string());
        std::filesystem::permissions(hidden / "checkpoints", std::filesystem::perms::owner_all);
        addRun("failed");
        removeRun(*m_project, 2);
        QVERIFY(!std::filesystem::exists(hidden));
    }

    // Nothing but its folder tells of a job that costs.
    void aRunWhoseJobGoesOnStays() {
        const int run = addRun("interrupted");
        TuningState state;
        state.asked = true;
        state.job.id = "ftjob-9";
        state.job.status = TuningStatus::Running;
        state.job.word = "running";
        writeTuningState(m_project->runFolder(run), state);
        for (const auto& attempt : {std::function([&] { removeRun(*m_project, run); }),
                                    std::function([&] { removableBytes(*m_project, run); })}) {
            QVERIFY(isError(thrown(attempt), ErrorKind::BadInput, "jobs --cancel --job ftjob-9"));
        }
        QVERIFY(readTuningState(m_project->runFolder(run)));
        state.job.status = TuningStatus::Cancelled;
        state.job.word = "cancelled";
        writeTuningState(m_project->runFolder(run), state);
        removeRun(*m_project, run);
        QCOMPARE(runs(), std::size_t{0});
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
