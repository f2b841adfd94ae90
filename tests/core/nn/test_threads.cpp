#include <QtTest/QtTest>

#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "core/nn/api/device.h"
#include "core/nn/api/threads.h"

using namespace fts;

class TestThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setThreads(0); }

    void usesAllThreads() {
        setThreads(3);
        std::mutex mutex;
        std::set<std::thread::id> threads;
        shareTasks(1, [&](const NextTask&) {
            const std::lock_guard lock(mutex);
            threads.insert(std::this_thread::get_id());
        });
        QCOMPARE(threads.size(), std::size_t{3});
        QVERIFY(threads.contains(std::this_thread::get_id()));
    }

    void givesEachTaskOnce() {
        for (const std::size_t count : {0, 1, 2, 1000}) {
            std::vector<std::atomic<int>> given(count);
            shareTasks(count, [&](const NextTask& next) {
                while (const auto task = next()) {
                    ++given[*task];
                }
            });
            QVERIFY(std::ranges::all_of(given, [](const auto& times) { return times == 1; }));
        }
    }

    void throwsWhatATaskThrew() {
        const auto fail = [](const NextTask& next) {
            while (const auto task = next()) {
                if (*task == 7) {
                    throw std::runtime_error("the eighth");
                }
            }
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, shareTasks(20, fail));
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "test_threads.moc"
