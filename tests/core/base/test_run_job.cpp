#include <QtTest/QtTest>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <new>
#include <thread>

#include "core/base/json.h"
#include "core/base/outcome.h"
#include "tests/core/base/thrown.h"

using namespace fts;
using namespace std::chrono_literals;

namespace {

FunctionSink nobody([](const Event&) {});

template <typename Body>
Outcome run(Body&& body, std::stop_token stop = {}, PauseGate* pause = nullptr) {
    JobContext context{std::move(stop), nobody, pause};
    return runJob(
        [&](JobContext& inner) -> nlohmann::json {
            body(inner);
            return {{"done", true}};
        },
        context);
}

template <typename Thrown>
Failed failure(const Thrown& what) {
    const Outcome outcome = run([&](JobContext&) { throw what; });
    return std::holds_alternative<Failed>(outcome) ? std::get<Failed>(outcome)
                                                   : Failed{ErrorKind::Network, "did not fail"};
}

std::filesystem::filesystem_error refused(std::errc reason) {
    return {"cannot rename", "/data/out", std::make_error_code(reason)};
}

Outcome sent(const Outcome& outcome) {
    return outcomeFromJson(parseJson(dumpJson(outcomeToJson(outcome)), "line"));
}

} // namespace

class TestRunJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheJobReturnsIsTheResult() {
        const Outcome outcome = run([](JobContext&) {});
        QCOMPARE(std::get<Succeeded>(outcome).result, nlohmann::json({{"done", true}}));
    }

    void errorsKeepKindAndSentence() {
        const auto failed = failure(Error(ErrorKind::DiskFull, "No space for %1.", "run 3"));
        QVERIFY(failed.kind == ErrorKind::DiskFull);
        QVERIFY(failed.message == Message("No space for %1.", "run 3"));
    }

    void otherExceptionsBecomeSentences() {
        QVERIFY(failure(std::bad_alloc()).kind == ErrorKind::OutOfMemory);
        QVERIFY(failure(std::bad_array_new_length()).kind == ErrorKind::OutOfMemory);
        const auto failed = failure(std::out_of_range("vector::at"));
        QVERIFY(failed.kind == ErrorKind::Internal);
        QVERIFY(failed.message.english().ends_with("vector::at"));
        QVERIFY(failure(7).kind == ErrorKind::Internal);
        QVERIFY(!failure(7).message.empty());
    }

    void theFileSystemsRefusalsAreNoDefects() {
        const auto denied = failure(refused(std::errc::permission_denied));
        QVERIFY(denied.kind == ErrorKind::Io);
        const std::string english = denied.message.english();
        QVERIFY2(english.starts_with("Cannot use /data/out: Permission denied. Check the rights"),
                 english.c_str());
        QVERIFY(failure(refused(std::errc::no_space_on_device)).kind == ErrorKind::DiskFull);
        QVERIFY(failure(refused(std::errc::no_such_file_or_directory)).kind == ErrorKind::NotFound);
    }

    void aStopPassesThroughCodeThatCatchesErrors() {
        std::stop_source stop;
        const auto body = [&](JobContext& context) {
            context.check();
            stop.request_stop();
            try {
                context.check();
            } catch (const std::exception&) {
                qFatal("the stop was taken for an error");
            }
        };
        QVERIFY(std::holds_alternative<Cancelled>(run(body, stop.get_token())));
    }

    void aPausedJobWaitsAtItsNextCheck() {
        PauseGate gate;
        gate.setPaused(true);
        QVERIFY(gate.paused());
        std::atomic<bool> passed = false;
        std::jthread worker([&](const std::stop_token& stop) {
            run(
                [&](JobContext& context) {
                    context.check();
                    passed = true;
                },
                stop, &gate);
        });
        std::this_thread::sleep_for(50ms);
        QVERIFY(!passed);
        gate.setPaused(false);
        QTRY_VERIFY(passed);
    }

    void aPausedJobCanBeStopped() {
        PauseGate gate;
        gate.setPaused(true);
        std::atomic<bool> cancelled = false;
        std::jthread worker([&](const std::stop_token& stop) {
            const auto outcome = run([](JobContext& context) { context.check(); }, stop, &gate);
            cancelled = std::holds_alternative<Cancelled>(outcome);
        });
        std::this_thread::sleep_for(20ms);
        worker.request_stop();
        worker.join();
        QVERIFY(cancelled);
        QVERIFY(gate.paused());
    }

    void aStopBeforeThePauseIsSeenToo() {
        PauseGate gate;
        gate.setPaused(true);
        std::stop_source stop;
        stop.request_stop();
        const auto outcome =
            run([](JobContext& context) { context.check(); }, stop.get_token(), &gate);
        QVERIFY(std::holds_alternative<Cancelled>(outcome));
    }

    void outcomesSurviveJson() {
        QCOMPARE(std::get<Succeeded>(sent(Succeeded{{{"run", 3}}})).result["run"].get<int>(), 3);
        QVERIFY(std::holds_alternative<Cancelled>(sent(Cancelled{})));
        const auto failed =
            std::get<Failed>(sent(Failed{ErrorKind::Locked, Message("Held by %1.", "train")}));
        QVERIFY(failed.kind == ErrorKind::Locked);
        QCOMPARE(failed.message.english(), std::string("Held by train."));
        const auto died = std::get<Died>(sent(Died{9, "runs/0001/checkpoints/step-000010"}));
        QCOMPARE(died.signal, 9);
        QCOMPARE(died.lastCheckpoint, std::string("runs/0001/checkpoints/step-000010"));
    }

    void whatIsNoOutcomeIsRefused_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown") << R"({"outcome":"of-a-later-version"})";
        QTest::newRow("missing") << "{}";
        QTest::newRow("no message") << R"({"outcome":"failed","kind":"io"})";
        QTest::newRow("wrong type") << R"({"outcome":"died","signal":"x","last_checkpoint":""})";
        QTest::newRow("no object") << "7";
    }

    void whatIsNoOutcomeIsRefused() {
        QFETCH(QString, line);
        const auto value = parseJson(line.toStdString(), "line");
        const auto error = thrown([&] { outcomeFromJson(value); });
        QVERIFY2(isError(error, ErrorKind::Format, "outcome"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestRunJob)
#include "test_run_job.moc"
