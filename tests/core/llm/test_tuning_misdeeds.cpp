#include <QtTest/QtTest>

#include "tests/core/llm/played_course.h"
#include "tests/core/llm/tuning_trials.h"

using namespace fts;

/// Endpoints that do wrong, each in its own way: nothing hangs, nothing is paid twice, and each is
/// told in a sentence.
class TestTuningMisdeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bearsWhatAnEndpointDoesWrong_data() {
        QTest::addColumn<int>("trial");
        const auto& all = tuningTrials();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::newRow(all[i].name) << static_cast<int>(i);
        }
    }

    void bearsWhatAnEndpointDoesWrong() {
        QFETCH(int, trial);
        const TuningTrial& wrong = tuningTrials().at(static_cast<std::size_t>(trial));
        ScriptedTuning endpoint(wrong.misdeeds);
        endpoint.events = {ScriptedTuning::wordEvent(1, "Validating"),
                           ScriptedTuning::sampleEvent(2, 2.0),
                           ScriptedTuning::sampleEvent(4, 1.0)};
        if (wrong.setUp) {
            wrong.setUp(endpoint);
        }
        PlayedCourse course;
        QElapsedTimer clock;
        clock.start();
        const std::string end = course.run(endpoint);
        QVERIFY2(clock.elapsed() < 20'000, "it took too long");
        if (*wrong.end == '\0') {
            QCOMPARE(end, std::string());
            QCOMPARE(course.state.job.tunedModel, std::string("ft:tiny:own:1"));
        } else {
            QVERIFY2(end.find(wrong.end) != std::string::npos, end.c_str());
        }
        QCOMPARE(endpoint.paidJobs(), wrong.jobs);
        const std::string all = course.everything();
        QVERIFY2(all.find("CANARY") == std::string::npos, all.c_str());
        for (const std::string& sentence : course.told) {
            QVERIFY2(sentence.size() < 1'000 && sentence.find('\n') == std::string::npos,
                     sentence.c_str());
        }
    }

    // The process may end whenever the state is written, just before or just after.
    void aKillAtAnyMomentLeadsToNoSecondJob_data() {
        QTest::addColumn<int>("save");
        QTest::addColumn<bool>("before");
        for (int save = 0; save < 12; ++save) {
            QTest::addRow("before the write %d", save) << save << true;
            QTest::addRow("after the write %d", save) << save << false;
        }
    }

    void aKillAtAnyMomentLeadsToNoSecondJob() {
        QFETCH(int, save);
        QFETCH(bool, before);
        ScriptedTuning endpoint;
        endpoint.events = {ScriptedTuning::sampleEvent(2, 2.0)};
        PlayedCourse course;
        course.dieAtSave = save;
        course.dieBefore = before;
        try {
            course.run(endpoint);
        } catch (const PlayedCourse::Died&) {
            course.dieAtSave = -1;
            course.restart();
            QCOMPARE(course.run(endpoint), std::string());
        }
        QCOMPARE(course.state.job.tunedModel, std::string("ft:tiny:own:1"));
        QCOMPARE(endpoint.jobs().size(), std::size_t{1});
        QCOMPARE(endpoint.files().size(), std::size_t{1});
        QCOMPARE(course.events.size(), std::size_t{1});
    }

    void aStopLeavesTheJobGoing() {
        ScriptedTuning endpoint;
        endpoint.statuses = {"running"};
        std::stop_source stop;
        Patience patience;
        patience.wait = [&](std::chrono::milliseconds, std::stop_token) { stop.request_stop(); };
        FineTuningClient client(endpoint.endpoint(), {}, patience);
        TuningState state;
        state.model = "tiny";
        state.token = newTuningToken();
        state.training.name = "rows.jsonl";
        TuningListener listener{[] {}, [](TuningStatus, const Message&) {}, [](const Message&) {},
                                [](const std::vector<TuningEvent>&) {}};
        PlayedCourse rows;
        TuningCourse course(client, state, listener, {});
        QVERIFY_THROWS_EXCEPTION(Cancelled, course.run(rows.rows(), {}, stop.get_token()));
        QCOMPARE(endpoint.asked("POST /fine_tuning/jobs/ftjob-1/cancel"), 0);
    }
};

QTEST_GUILESS_MAIN(TestTuningMisdeeds)
#include "test_tuning_misdeeds.moc"
