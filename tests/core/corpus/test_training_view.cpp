#include <QtTest/QtTest>

#include "core/corpus/training_view.h"
#include "tests/core/corpus/toy_pairs.h"
#include "tests/core/store/small_project.h"

using namespace fts;

namespace {

std::string repeated(const std::string& word, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += word + " ";
    }
    return text;
}

} // namespace

class TestTrainingView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_project = Project::create(m_home->filePath("project").toStdString(), "embedding");
        m_project->specs().model.base = FTS_TEST_DATA "/models/tiny-bert";
        m_store.emplace(m_project->storePath());
    }

    void cleanup() {
        m_store.reset();
        m_home.reset();
    }

    void countsWhatTrainingReads() {
        SmallCollection set(*m_store);
        set.pair("what is the city", repeated("city", 50), Split::Train);
        set.pair("who is the driver", repeated("driver", 300), Split::Train);
        set.pair("what is in this text", repeated("river", 9), Split::Train);
        set.pair("what is in this document", repeated("river", 9), Split::Test);
        const auto view = read();
        QCOMPARE(view->pairs, 3);
        QCOMPARE(view->positions, 128);
        QCOMPARE(view->limit, 128);
        QCOMPARE(view->questions.texts(), 3);
        QCOMPARE(view->passages.texts(), 3);
        QCOMPARE(view->passages.longest(), 302);
        QCOMPARE(view->passages.cutAt(view->limit).texts, 1);
        QCOMPARE(view->leaning, 1);
        QCOMPARE(view->examples, std::vector<std::string>{"what is in this text"});
        QCOMPARE(view->samples.size(), std::size_t{3});
        QCOMPARE(view->cutSamples.size(), std::size_t{1});
        QCOMPARE(view->cutSamples[0].passage.total, 302);
    }

    void promptsAndLimitAreThoseOfTheSettings() {
        SmallCollection set(*m_store);
        set.pair("city", "river stone", Split::Train);
        m_project->specs().model.queryPrompt = "question ";
        m_project->specs().model.maxTokens = 3;
        const auto view = read();
        QCOMPARE(view->limit, 3);
        QCOMPARE(view->questions.longest(), 4);
        QCOMPARE(view->samples[0].question.pieces[1].text, std::string("question"));
        QCOMPARE(view->samples[0].passage.seen, 3);
    }

    void isReadAnewOnlyIfSomethingChanged() {
        SmallCollection set(*m_store);
        set.pair("city", "river", Split::Train);
        const std::string key = read()->key;
        QVERIFY(!read(key));
        m_project->specs().train.learningRate = 0.5; // changes nothing that is seen
        QVERIFY(!read(key));
        m_project->specs().model.maxTokens = 64;
        QVERIFY(read(key));
        m_project->specs().model.maxTokens = 0;
        QVERIFY(!read(key));
        set.pair("town", "stone", Split::Train);
        QVERIFY(read(key));
    }

    void canBeStopped() {
        SmallCollection set(*m_store);
        set.pair("city", "river", Split::Train);
        m_stop.request_stop();
        bool stopped = false;
        try {
            read();
        } catch (const Cancelled&) {
            stopped = true;
        }
        QVERIFY(stopped);
        m_stop = {};
    }

    void anEmptyProjectHasAnEmptyView() {
        const auto view = read();
        QCOMPARE(view->pairs, 0);
        QVERIFY(view->samples.empty());
    }

    void questionsOfOnePassageOverlapInABatch() {
        const TrainingData data = toyData(16, 3); // distinct questions
        const BatchOverlap overlap = batchOverlap(data, 24, 1);
        QCOMPARE(overlap.batches, 2);
        QCOMPARE(overlap.samePassage, 48);
        QCOMPARE(overlap.sameQuestion, 0);
    }

    void oneQuestionWithTwoPassagesOverlapsInABatch() {
        TrainingData data;
        data.questions.resize(3);
        data.passages.resize(4);
        data.pairs = {{0, 0}, {0, 1}, {1, 2}, {2, 3}};
        data.finish();
        QCOMPARE(batchOverlap(data, 4, 1).sameQuestion, 2);
        QCOMPARE(batchOverlap(data, 4, 1).samePassage, 0);
        QCOMPARE(batchOverlap(data, 1, 1).sameQuestion, 0); // they never meet
    }

private:
    std::optional<TrainingView> read(const std::string& known = {}) {
        FunctionSink sink([](const Event&) {});
        JobContext context{m_stop.get_token(), sink};
        return readTrainingView(*m_project, known, context);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<Project> m_project;
    std::optional<ProjectStore> m_store;
    std::stop_source m_stop;
};

QTEST_GUILESS_MAIN(TestTrainingView)
#include "test_training_view.moc"
