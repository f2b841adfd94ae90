#include <QtTest/QtTest>

#include <future>

#include "core/base/job_context.h"
#include "core/net/retry.h"
#include "core/net/shared_pause.h"

using namespace fts;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

std::vector<milliseconds> waitsOf(Backoff backoff) {
    std::vector<milliseconds> waits;
    while (const auto wait = backoff.afterFailure()) {
        waits.push_back(*wait);
    }
    return waits;
}

} // namespace

class TestRetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void triesAgainOnlyWhatMaySucceedLater() {
        for (const int status : {408, 409, 429, 500, 502, 503, 504, 520, 529}) {
            QVERIFY2(isWorthRetry(status), std::to_string(status).c_str());
        }
        for (const int status : {200, 301, 400, 401, 402, 403, 404, 413, 422, 501, 505}) {
            QVERIFY2(!isWorthRetry(status), std::to_string(status).c_str());
        }
        QVERIFY(isWorthRetry(HttpFault::Lost));
        QVERIFY(isWorthRetry(HttpFault::Refused));
        QVERIFY(!isWorthRetry(HttpFault::TimedOut));
        QVERIFY(!isWorthRetry(HttpFault::Tls));
        QVERIFY(!isWorthRetry(HttpFault::Redirected));
        QVERIFY(!isWorthRetry(HttpFault::KeyInClear));
        QVERIFY(!isWorthRetry(HttpFault::TooLarge));
    }

    void waitsTwiceAsLongEachTime() {
        RetryPolicy policy;
        policy.tries = 9;
        const auto waits = waitsOf(Backoff(policy, 1));
        QCOMPARE(waits.size(), std::size_t{8});
        milliseconds whole = 1s;
        for (const milliseconds wait : waits) {
            QVERIFY(wait >= whole / 2 && wait <= whole);
            whole = std::min(whole * 2, milliseconds(60s));
        }
        QCOMPARE(waits, waitsOf(Backoff(policy, 1)));
        QVERIFY(waits != waitsOf(Backoff(policy, 2)));
    }

    void endsWithTheBudget() {
        RetryPolicy policy;
        policy.tries = 1000;
        policy.budget = 100s;
        milliseconds sum{0};
        for (const milliseconds wait : waitsOf(Backoff(policy, 3))) {
            sum += wait;
        }
        QVERIFY(sum <= 100s);
        QVERIFY(sum >= 40s);
    }

    void waitsAsLongAsThePeerAsks() {
        Backoff backoff({}, 1);
        QCOMPARE(backoff.afterOverload(90s), std::optional(milliseconds(90s)));
        QVERIFY(backoff.afterOverload(0s) >= milliseconds(1s)); // its own wait is longer
        QCOMPARE(backoff.afterOverload(3600s), std::nullopt);   // past the budget: told at once
    }

    void comingBackWhenAskedToIsNoFailure() {
        RetryPolicy policy;
        policy.tries = 2;
        Backoff backoff(policy, 1);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(backoff.afterOverload(std::nullopt));
        }
        QVERIFY(backoff.afterFailure());
        QVERIFY(!backoff.afterFailure());
    }

    void readsRetryAfter_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("wait"); // ms; -1: none
        QTest::newRow("seconds") << "120" << 120'000;
        QTest::newRow("parts of seconds") << "0.25" << 250;
        QTest::newRow("date") << "Wed, 25 Nov 2026 12:00:30 GMT" << 30'000;
        QTest::newRow("old date") << "Wednesday, 25-Nov-26 12:00:30 GMT" << 30'000;
        QTest::newRow("older date") << "Wed Nov 25 12:00:30 2026" << 30'000;
        QTest::newRow("past") << "Wed, 25 Nov 2026 11:00:00 GMT" << 0;
        QTest::newRow("negative") << "-5" << -1;
        QTest::newRow("nothing") << "" << -1;
        QTest::newRow("words") << "soon" << -1;
        QTest::newRow("not a number") << "nan" << -1;
        QTest::newRow("trailing") << "5 apples" << -1;
    }

    void readsRetryAfter() {
        QFETCH(QString, header);
        const auto noon = std::chrono::system_clock::from_time_t(1'795'608'000);
        const auto wait = parseRetryAfter(header.toStdString(), noon);
        QTEST(wait ? static_cast<int>(wait->count()) : -1, "wait");
    }

    void aHugeRetryAfterDoesNotOverflow() {
        for (const char* header : {"1e300", "25 Nov 200000 12:00:00 GMT"}) {
            const auto wait = parseRetryAfter(header, std::chrono::system_clock::now());
            QVERIFY2(wait && *wait > 24h, header);
            QCOMPARE(Backoff({}, 1).afterOverload(wait), std::nullopt);
        }
    }

    void allWaitForTheLatestMoment() {
        SharedPause pause;
        QElapsedTimer clock;
        clock.start();
        pause.wait({});
        QVERIFY(clock.elapsed() < 50);
        pause.holdUntil(SharedPause::Clock::now() + 100ms);
        pause.holdUntil(SharedPause::Clock::now() + 50ms);
        auto later = std::async(std::launch::async, [&] {
            std::this_thread::sleep_for(50ms);
            pause.holdUntil(SharedPause::Clock::now() + 200ms);
        });
        pause.wait({});
        QVERIFY2(clock.elapsed() >= 240, "the moment moved while one waited");
    }

    void aStopEndsAWaitAtOnce() {
        SharedPause pause;
        pause.holdUntil(SharedPause::Clock::now() + 1h);
        std::stop_source stop;
        auto stopping = std::async(std::launch::async, [&] {
            std::this_thread::sleep_for(50ms);
            stop.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        QVERIFY_THROWS_EXCEPTION(Cancelled, pause.wait(stop.get_token()));
        QVERIFY(clock.elapsed() < 250);
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "test_retry.moc"
