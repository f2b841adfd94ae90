#include <QtTest/QtTest>

#include "core/nn/api/threads.h"
#include "core/nn/random_model.h"
#include "core/questions/hard_negatives.h"
#include "tests/core/corpus/toy_pairs.h"

using namespace fts;

namespace {

using Negatives = std::vector<std::vector<std::uint32_t>>;

Encoder& encoder() {
    static const QTemporaryDir folder;
    static const auto model = [] {
        setThreads(1); // so small a model has no work for two
        const std::filesystem::path path = folder.filePath("model").toStdString();
        writeRandomModel(path, 1);
        return loadEncoder(path, {});
    }();
    return *model;
}

Negatives found(TrainingData data, int count) {
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    addHardNegatives(data, count, encoder(), context);
    return data.negatives;
}

std::vector<float> vectorOf(const TrainingData::Sequence& sequence) {
    std::vector<float> vector(static_cast<std::size_t>(encoder().dimension()));
    encoder().embed({&sequence, 1}, vector);
    return vector; // of length 1
}

double cosine(const TrainingData& data, std::uint32_t question, std::uint32_t passage) {
    const auto a = vectorOf(data.questions[question]), b = vectorOf(data.passages[passage]);
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

} // namespace

class TestHardNegatives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // By their definition: sorted by cosine, none that answers, none within 5 % of the pair's own.
    void theNearestThatDoNotAnswer() {
        auto data = toyData(12, 2);
        data.pairs.push_back({0, 7}); // a question with two passages
        data.alsoAnswers.push_back({3, 5});
        data.finish();
        const Negatives negatives = found(data, 3);
        QCOMPARE(negatives.size(), data.pairs.size());
        for (std::size_t i = 0; i < data.pairs.size(); ++i) {
            const auto [question, own] = data.pairs[i];
            const double ownScore = cosine(data, question, own);
            std::vector<std::pair<double, std::uint32_t>> expected;
            for (std::uint32_t passage = 0; passage < data.passages.size(); ++passage) {
                const double score = cosine(data, question, passage);
                if (!data.joined(question, passage) && score < ownScore - 0.05 * ownScore) {
                    expected.emplace_back(-score, passage);
                }
            }
            std::ranges::sort(expected);
            expected.resize(std::min<std::size_t>(expected.size(), 3));
            QCOMPARE(negatives[i].size(), expected.size());
            for (std::size_t j = 0; j < expected.size(); ++j) {
                QCOMPARE(negatives[i][j], expected[j].second);
            }
        }
    }

    // The base takes another passage for a better answer: perhaps it is one.
    void whatScoresAboveTheOwnIsNone() {
        TrainingData data;
        data.passages = {{5, 6, 7, 8}, {30, 31, 32, 33}, {5, 6, 7, 9}};
        data.questions = {{5, 6, 7, 8}};
        data.pairs = {{0, 1}}; // the third and the first are nearer to the question
        data.finish();
        QVERIFY(cosine(data, 0, 0) > cosine(data, 0, 1));
        QVERIFY(cosine(data, 0, 2) > cosine(data, 0, 1));
        QCOMPARE(found(data, 5), Negatives{{}});
    }

    void aStopEndsTheSearch() {
        auto data = toyData();
        FunctionSink nobody([](const Event&) {});
        std::stop_source stop;
        stop.request_stop();
        JobContext context{stop.get_token(), nobody};
        QVERIFY_THROWS_EXCEPTION(Cancelled, addHardNegatives(data, 1, encoder(), context));
    }

    void whatIsGivenComesFirstAndCounts() {
        auto data = toyData(12, 1);
        const Negatives plain = found(data, 3);
        data.negatives.assign(data.pairs.size(), {});
        data.negatives[0] = {plain[0][1]};
        data.negatives[1] = {3, 4, 5, 6};
        const Negatives negatives = found(data, 2);
        QCOMPARE(negatives[0], (std::vector<std::uint32_t>{plain[0][1], plain[0][0]}));
        QCOMPARE(negatives[1], data.negatives[1]);
        QCOMPARE(negatives[2].front(), plain[2].front());
    }

    void standInsAreAsMany() {
        auto data = toyData(6, 1);
        data.negatives.assign(data.pairs.size(), {});
        data.negatives[3] = {1};
        addRandomNegatives(data, 2);
        for (std::uint32_t pair = 0; pair < data.pairs.size(); ++pair) {
            QCOMPARE(data.negativesOf(pair).size(), std::size_t{2});
        }
        QCOMPARE(data.negativesOf(3)[0], 1U);
    }
};

QTEST_GUILESS_MAIN(TestHardNegatives)
#include "test_hard_negatives.moc"
