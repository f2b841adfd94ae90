#include <QtTest/QtTest>

#include <cmath>
#include <limits>

#include "core/store/learned_run.h"
#include "core/store/project_store.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestRunIndex : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<ProjectStore> m_store;

    std::vector<std::int64_t> stepsOf(int run, const std::string& name) {
        std::vector<std::int64_t> steps;
        for (const auto& sample : m_store->samples(run, name)) {
            steps.push_back(sample.step);
        }
        return steps;
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_store =
            std::make_unique<ProjectStore>(m_temporary->filePath("project.sqlite").toStdString());
        m_store->database().execute("PRAGMA synchronous = OFF"); // speed; no power cut here
    }

    void cleanup() { m_store.reset(); }

    void aRunIsListedFromItsStartToItsEnd() {
        const int number = m_store->startRun({{"train", {{"epochs", 3}}}});
        QCOMPARE(number, 1);
        auto run = m_store->runs().at(0);
        QCOMPARE(run.number, 1);
        QCOMPARE(run.state, std::string("running"));
        QCOMPARE(run.spec["train"]["epochs"].get<int>(), 3);
        QVERIFY(!run.startedAt.empty());
        QVERIFY(run.endedAt.empty());
        QVERIFY(!run.bestValue);

        const Message reason(FTS_TEXT("The disk is full: %1 of %2."), Number{0.5, 1},
                             Message(FTS_TEXT("%1 MB"), 7));
        m_store->finishRun(number, "failed", reason, "ndcg@10", 0.625);
        run = m_store->runs().at(0);
        QCOMPARE(run.state, std::string("failed"));
        QCOMPARE(run.reason.english(), std::string("The disk is full: 0.5 of 7 MB."));
        QVERIFY(run.reason == reason); // so that it can be told in any language
        QCOMPARE(run.bestMetric, std::string("ndcg@10"));
        QCOMPARE(run.bestValue, std::optional(0.625));
        QVERIFY(!run.endedAt.empty());

        m_store->resumeRun(number);
        run = m_store->runs().at(0);
        QCOMPARE(run.state, std::string("running"));
        QVERIFY(run.reason.empty());
        QVERIFY(run.endedAt.empty());
    }

    // Its best weights are still there, and at least as good.
    void aRunThatWentOnAndWasStoppedIsStillTheNewestThatLearned() {
        QVERIFY(!learnedRun(*m_store));
        const int older = m_store->startRun({});
        m_store->finishRun(older, "succeeded", "", "ndcg@10", 0.5);
        const int newer = m_store->startRun({});
        m_store->finishRun(newer, "stopped", "", "", {});
        QCOMPARE(learnedRun(*m_store), std::optional(older)); // never came to its end
        m_store->resumeRun(newer);
        m_store->finishRun(newer, "succeeded", "", "ndcg@10", 0.75);
        QCOMPARE(learnedRun(*m_store), std::optional(newer));
        for (const char* state : {"stopped", "failed"}) {
            m_store->resumeRun(newer);
            QCOMPARE(learnedRun(*m_store), std::optional(newer));
            m_store->finishRun(newer, state, "", "", {});
            QCOMPARE(learnedRun(*m_store), std::optional(newer));
            const RunRow run = m_store->runs().back();
            QCOMPARE(run.state, std::string(state));
            QCOMPARE(run.bestMetric, std::string("ndcg@10"));
            QCOMPARE(run.bestValue, std::optional(0.75));
            QVERIFY(hasLearned(run));
        }
    }

    void reasonsOfOlderProjectsAreReadAsTheyAre() {
        for (const std::string reason : {"The disk is full.", "{\"text\": 1}", "[]", "{"}) {
            m_store->startRun({});
            m_store->database()
                .prepare("UPDATE runs SET state = 'failed', reason = ?")
                .bind(reason)
                .run();
            QCOMPARE(m_store->runs().at(0).reason.english(), reason);
        }
    }

    void aNumberIsNeverGivenTwice() {
        m_store->startRun({});
        const int second = m_store->startRun({});
        // Its folder may still be there.
        m_store->database().execute("DELETE FROM runs WHERE id = 2");
        QCOMPARE(m_store->startRun({}), second + 1);
    }

    void curvesComeBackAsTheyWentIn() {
        const int run = m_store->startRun({});
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector<MetricSample> samples{{"loss", 3, 0.1},
                                                {"loss", 1, std::nan("")},
                                                {"loss", 2, infinity},
                                                {"ndcg@10", 2, 0.5}};
        m_store->addSamples(run, samples);
        m_store->addSamples(m_store->startRun({}), samples); // another run's
        QCOMPARE(stepsOf(run, "loss"), (std::vector<std::int64_t>{1, 2, 3}));
        const auto loss = m_store->samples(run, "loss");
        QVERIFY(std::isnan(loss[0].value));
        QVERIFY(loss[1].value == infinity);
        QVERIFY(loss[2].value == 0.1);
        QCOMPARE(loss[2].name, std::string("loss"));
        QCOMPARE(stepsOf(run, "ndcg@10"), std::vector<std::int64_t>{2});
        QVERIFY(m_store->samples(run, "accuracy@1").empty());
        QVERIFY(m_store->samples(99, "loss").empty());
    }

    void aStepSaidTwiceKeepsTheLaterValue() {
        const int run = m_store->startRun({});
        m_store->addSamples(run, std::vector<MetricSample>{{"loss", 1, 2.0}});
        m_store->addSamples(run, std::vector<MetricSample>{{"loss", 1, 1.0}});
        QCOMPARE(m_store->samples(run, "loss").size(), std::size_t{1});
        QCOMPARE(m_store->samples(run, "loss")[0].value, 1.0);
    }

    void samplesPastACheckpointAreDropped() {
        const int run = m_store->startRun({});
        const int other = m_store->startRun({});
        for (const int number : {run, other}) {
            m_store->addSamples(
                number, std::vector<MetricSample>{{"loss", 1, 3}, {"loss", 2, 2}, {"loss", 3, 1}});
        }
        m_store->dropSamplesAfter(run, 2);
        QCOMPARE(stepsOf(run, "loss"), (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(stepsOf(other, "loss").size(), std::size_t{3});
    }

    void samplesOfNoRunAreRefused() {
        QVERIFY(thrown([&] {
                    m_store->addSamples(4711, std::vector<MetricSample>{{"loss", 1, 1}});
                }).has_value());
    }

    void aRunWhoseSettingsAreDamagedIsNamed() {
        m_store->startRun({});
        m_store->database().execute("UPDATE runs SET spec = '{\"a'");
        const auto error = thrown([&] { m_store->runs(); });
        QVERIFY2(isError(error, ErrorKind::Format, "project.sqlite"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestRunIndex)
#include "test_run_index.moc"
