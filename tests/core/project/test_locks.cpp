#include <QtTest/QtTest>

#include <atomic>
#include <thread>

#include "core/project/locks.h"
#include "tests/core/base/child_process.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestLocks : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_path;

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->filePath("job.lock").toStdString();
    }

    void theSecondIsRefusedAndToldWho() {
        ChildProcess child([&](const std::function<void()>& ready) {
            const auto lock = FileLock::acquire(m_path, "train");
            ready();
        });
        QVERIFY(child.ready());
        const std::string who = "train, process " + std::to_string(child.number()) + " on " +
                                QSysInfo::machineHostName().toStdString() + ", since ";
        const auto error = thrown([&] { FileLock::acquire(m_path, "evaluate"); });
        QVERIFY2(isError(error, ErrorKind::Locked, "The project is in use (" + who),
                 sentence(error));
        QVERIFY(FileLock::holder(m_path).starts_with(who));
        const LockHolder parts = FileLock::partsOf(FileLock::holder(m_path));
        QCOMPARE(parts.process, std::to_string(child.number()));
        QVERIFY(!parts.host.empty());
        QVERIFY(parts.since.ends_with('Z'));
        QCOMPARE(FileLock::partsOf("on, since , process").work, std::string("on, since , process"));
    }

    void theLockOfAKilledProcessIsTakenOver() {
        ChildProcess child([&](const std::function<void()>& ready) {
            const auto lock = FileLock::acquire(m_path, "train");
            ready();
        });
        QVERIFY(child.ready());
        child.killHard();
        QVERIFY(std::filesystem::exists(m_path)); // what it wrote is still there, and harmless
        QCOMPARE(FileLock::holder(m_path), std::string());
        const auto lock = FileLock::acquire(m_path, "evaluate");
        QVERIFY(FileLock::holder(m_path).starts_with("evaluate, process " +
                                                     std::to_string(::getpid()) + " "));
    }

    void twoInOneProcessExcludeEachOtherToo() {
        const auto lock = FileLock::acquire(m_path, "edit");
        const auto error = thrown([&] { FileLock::acquire(m_path, "import"); });
        QVERIFY2(isError(error, ErrorKind::Locked, "(edit, process"), sentence(error));
        const auto other = FileLock::acquire(m_path.string() + "2", "import");
    }

    void theLockIsHeldAsLongAsItsObject() {
        auto lock = std::make_unique<FileLock>(FileLock::acquire(m_path, "a longer name for work"));
        FileLock moved = std::move(*lock);
        lock.reset();
        QVERIFY(thrown([&] { FileLock::acquire(m_path, "b"); }).has_value());
        moved = FileLock::acquire(m_path.string() + "2", "b");
        QCOMPARE(FileLock::holder(m_path), std::string());
        const auto again = FileLock::acquire(m_path, "b");
        QVERIFY(FileLock::holder(m_path).starts_with("b, process"));
    }

    void askingWhoHoldsItTurnsNobodyAway() {
        std::atomic<bool> done = false;
        std::jthread asker([&] {
            while (!done) {
                FileLock::holder(m_path);
            }
        });
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            refused += thrown([&] { FileLock::acquire(m_path, "train"); }) ? 1 : 0;
        }
        done = true;
        asker.join();
        QCOMPARE(refused, 0);
    }

    void nobodyHoldsALockThatWasNeverTaken() {
        QCOMPARE(FileLock::holder(m_path), std::string());
        QVERIFY(!std::filesystem::exists(m_path));
    }

    void aFolderThatIsNotThereIsNamed() {
        const auto error = thrown([] { FileLock::acquire("/nonexistent/job.lock", "train"); });
        QVERIFY2(isError(error, ErrorKind::NotFound, "/nonexistent/job.lock"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestLocks)
#include "test_locks.moc"
