#include <QtTest/QtTest>

#include "core/base/job_context.h"
#include "core/retrieval/passage_finder.h"
#include "core/text/tokenizer.h"

using namespace fts;

namespace {

/// Thinks of a text in two ways: whether it holds the word "sea".
class SeaEncoder : public Encoder {
public:
    int dimension() const override { return 2; }
    int positions() const override { return 128; }
    const Tokenizer& tokenizer() const override { return m_tokenizer; }
    Precision precision() const override { return Precision::Fp32; }
    int tokensAtOnce() const override { return 512; }
    const std::vector<Message>& warnings() const override { return m_warnings; }
    void embed(std::span<const std::vector<std::int32_t>> sequences,
               std::span<float> out) override {
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            const std::string text = m_tokenizer.decode(sequences[i]);
            const bool isSea = text.find("sea") != std::string::npos;
            out[2 * i] = isSea ? 1 : 0;
            out[2 * i + 1] = isSea ? 0 : 1;
            ++embedded;
        }
    }

    int embedded = 0;

private:
    Tokenizer m_tokenizer = Tokenizer::fromFolder(FTS_TEST_DATA "/models/tiny-bert");
    std::vector<Message> m_warnings;
};

std::vector<Passage> passages() {
    return {{11, "a", "the sea"}, {12, "b", "a house"}, {13, "c", "house of the sea"}};
}

} // namespace

/// Searching by meaning and by words in one.
class TestPassageFinder : public QObject {
    Q_OBJECT

    SeaEncoder m_encoder;

    std::vector<std::int64_t> found(const std::string& question, double weight, std::size_t k) {
        FunctionSink silent([](const Event&) {});
        JobContext context{{}, silent};
        PassageFinder finder(passages(), m_encoder, {"", "", 0, 0, weight}, context);
        std::vector<std::int64_t> ids;
        const auto hits = finder.find({&question, 1}, k, context);
        for (const Hit& hit : hits.at(0)) {
            ids.push_back(finder.passages().at(hit.passage).id);
        }
        return ids;
    }

private Q_SLOTS:
    void bothWaysTogetherPutFirstWhatBothFind() {
        QCOMPARE(found("sea house", 0.5, 1), std::vector<std::int64_t>{13});
    }

    void eachWayAlone() {
        QVERIFY(found("sea", 1, 2) == (std::vector<std::int64_t>{11, 13})); // by meaning: equal
        QCOMPARE(found("house", 0, 1), std::vector<std::int64_t>{12});      // the shorter one
    }

    void thereAreNoMoreThanThereAre() { QCOMPARE(found("sea", 0.5, 10).size(), std::size_t{3}); }

    void nothingIsFoundInNothing() {
        FunctionSink silent([](const Event&) {});
        JobContext context{{}, silent};
        PassageFinder finder({}, m_encoder, {}, context);
        const std::string question = "sea";
        QVERIFY(finder.find({&question, 1}, 2, context).at(0).empty());
    }

    void aStopEndsIt() {
        std::stop_source stop;
        stop.request_stop();
        FunctionSink silent([](const Event&) {});
        JobContext context{stop.get_token(), silent};
        bool cancelled = false;
        try {
            PassageFinder(passages(), m_encoder, {}, context);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
    }
};

QTEST_APPLESS_MAIN(TestPassageFinder)
#include "test_passage_finder.moc"
