#include <QtTest/QtTest>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

#include "core/jobs/stop_signals.h"

using namespace fts;

namespace {

constexpr int kReturned = 7;

/// How a process ends that does this: waitpid()'s status.
int endOf(const std::function<void()>& body) {
    const pid_t child = ::fork();
    if (child == 0) {
        body();
        ::_exit(kReturned);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

bool returned(int status) {
    return WIFEXITED(status) && WEXITSTATUS(status) == kReturned;
}

} // namespace

class TestStopSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstAsksAndTheSecondEnds_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("interrupted") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
    }

    void theFirstAsksAndTheSecondEnds() {
        QFETCH(int, signal);
        const auto caught = [signal] {
            ::raise(signal);
            if (StopSignals::received() != signal) {
                ::_exit(1);
            }
        };
        QVERIFY(returned(endOf([&] {
            const StopSignals signals;
            caught();
        })));
        const int status = endOf([&] {
            const StopSignals signals;
            caught();
            ::raise(signal);
        });
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), signal);
    }

    void anotherKindOfSignalDoesNotEnd() {
        QVERIFY(returned(endOf([] {
            const StopSignals signals;
            ::raise(SIGINT);
            ::raise(SIGTERM);
            if (StopSignals::received() != SIGINT) {
                ::_exit(1);
            }
        })));
    }

    void theEndOfTheTerminal_data() {
        QTest::addColumn<bool>("caught");
        QTest::addColumn<bool>("nohup");
        QTest::addColumn<int>("received");
        QTest::newRow("a job goes on") << false << false << 0;
        QTest::newRow("a server ends") << true << false << SIGHUP;
        QTest::newRow("unless it was begun to stay") << true << true << 0;
    }

    void theEndOfTheTerminal() {
        QFETCH(bool, caught);
        QFETCH(bool, nohup);
        QFETCH(int, received);
        QVERIFY(returned(endOf([&] {
            ::signal(SIGHUP, nohup ? SIG_IGN : SIG_DFL);
            const StopSignals signals(caught ? StopSignals::Hangup::Caught
                                             : StopSignals::Hangup::Ignored);
            ::raise(SIGHUP);
            if (StopSignals::received() != received) {
                ::_exit(1);
            }
        })));
    }
};

QTEST_GUILESS_MAIN(TestStopSignals)
#include "test_stop_signals.moc"
