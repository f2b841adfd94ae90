#include <QtTest/QtTest>

#include <cmath>
#include <set>

#include "tests/core/train/toy_task.h"

using namespace fts;

namespace {

constexpr std::int64_t kAllAtOnce = 1'000'000;

std::vector<std::uint32_t> firstPairs(std::uint32_t count, std::uint32_t from = 0) {
    std::vector<std::uint32_t> pairs(count);
    std::iota(pairs.begin(), pairs.end(), from);
    return pairs;
}

std::vector<float> gradientsOf(const SentenceEncoder& encoder) {
    std::vector<float> all;
    for (const auto& parameter : encoder.parameters()) {
        if (parameter.tensor.grad().defined()) {
            const auto plain = parameter.tensor.grad().contiguous();
            const auto* data = plain.const_data_ptr<float>();
            all.insert(all.end(), data, data + plain.numel());
        }
    }
    return all;
}

/// The largest difference, in parts of the largest gradient.
double difference(const std::vector<float>& one, const std::vector<float>& other) {
    double largest = 0;
    double scale = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        largest = std::max(largest, std::abs(double(one[i]) - other[i]));
        scale = std::max(scale, std::abs(double(one[i])));
    }
    return one.size() == other.size() && scale > 0 ? largest / scale : 1;
}

/// The loss by its definition, in double: the mean over pairs of −log of the own share, where
/// what is joined to the question (the passage) is left out.
double plainLoss(SentenceEncoder& encoder, const TrainingData& data,
                 const std::vector<std::uint32_t>& pairs, double scale, bool symmetric) {
    const torch::NoGradGuard noGrad;
    const auto scores = torch::matmul(encoder.forward(data.questions).to(torch::kFloat64),
                                      encoder.forward(data.passages).to(torch::kFloat64).t()) *
                        scale;
    std::set<std::uint32_t> passages;
    for (const auto pair : pairs) {
        passages.insert(data.pairs[pair].passage);
        const auto negatives = data.negativesOf(pair);
        passages.insert(negatives.begin(), negatives.end());
    }
    const auto exp = [&](std::uint32_t question, std::uint32_t passage) {
        return std::exp(scores[question][passage].item<double>());
    };
    double sum = 0;
    for (const auto pair : pairs) {
        const auto [question, passage] = data.pairs[pair];
        const double own = exp(question, passage);
        double forward = own;
        double backward = own;
        for (const auto other : passages) {
            forward += data.joined(question, other) ? 0 : exp(question, other);
        }
        for (const auto other : pairs) {
            const auto rival = data.pairs[other].question;
            backward += data.joined(rival, passage) ? 0 : exp(rival, passage);
        }
        sum += symmetric ? (std::log(forward / own) + std::log(backward / own)) / 2
                         : std::log(forward / own);
    }
    return sum / double(pairs.size());
}

} // namespace

class TestBatchGradients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_encoder.emplace(toyModel(), EncoderOptions{}); }

    void partsGiveTheGradientsOfTheWhole_data() {
        QTest::addColumn<qint64>("tokensAtOnce");
        QTest::newRow("one text at a time") << qint64{1};
        QTest::newRow("some texts") << qint64{100};
        QTest::newRow("two parts") << qint64{250};
    }

    // Of the largest gradient, to 1e-5: only the order of the sums differs.
    void partsGiveTheGradientsOfTheWhole() {
        QFETCH(qint64, tokensAtOnce);
        const auto data = toyData();
        BatchGradients batches(*m_encoder, data, toySpec());
        const auto whole = batches.add(firstPairs(30), 1, kAllAtOnce);
        const auto expected = gradientsOf(*m_encoder);
        init();
        BatchGradients again(*m_encoder, data, toySpec());
        const auto parts = again.add(firstPairs(30), 1, tokensAtOnce);
        QVERIFY(whole.tokens > 250);
        QCOMPARE(parts.tokens, whole.tokens);
        QVERIFY(std::abs(parts.loss.item<double>() - whole.loss.item<double>()) < 1e-5);
        QVERIFY(difference(gradientsOf(*m_encoder), expected) < 1e-5);
    }

    void accumulationAddsWeightedGradients_data() {
        QTest::addColumn<qint64>("tokensAtOnce");
        QTest::newRow("whole batches") << qint64{kAllAtOnce};
        QTest::newRow("by parts") << qint64{100};
    }

    void accumulationAddsWeightedGradients() {
        QFETCH(qint64, tokensAtOnce);
        const auto data = toyData();
        std::vector<float> expected;
        for (const auto& pairs : {firstPairs(12), firstPairs(12, 12)}) {
            init();
            BatchGradients(*m_encoder, data, toySpec()).add(pairs, 1, kAllAtOnce);
            const auto part = gradientsOf(*m_encoder);
            expected.resize(part.size());
            std::ranges::transform(expected, part, expected.begin(),
                                   [](float sum, float value) { return sum + value / 2; });
        }
        init();
        BatchGradients batches(*m_encoder, data, toySpec());
        batches.add(firstPairs(12), 0.5, tokensAtOnce);
        batches.add(firstPairs(12, 12), 0.5, tokensAtOnce);
        QVERIFY(difference(gradientsOf(*m_encoder), expected) < 1e-5);
    }

    void lossIsThatOfTheDefinition_data() {
        QTest::addColumn<QString>("loss");
        QTest::addColumn<bool>("hard");
        QTest::newRow("from questions") << "mnr" << false;
        QTest::newRow("from both sides") << "mnr-symmetric" << false;
        QTest::newRow("from questions, with hard negatives") << "mnr" << true;
        QTest::newRow("from both sides, with hard negatives") << "mnr-symmetric" << true;
    }

    // Questions with several passages, passages with several questions, in one batch; some of the
    // joined pairs stand outside the batch.
    void lossIsThatOfTheDefinition() {
        QFETCH(QString, loss);
        QFETCH(bool, hard);
        auto data = toyData(hard ? 9 : 6, 2);
        data.pairs.push_back({0, 3});
        data.pairs.push_back({0, 5});
        data.pairs.push_back({4, 0});
        data.finish();
        if (hard) { // passages outside the batch, one inside, and one that answers
            data.pairs.erase(data.pairs.begin() + 12, data.pairs.begin() + 18);
            data.negatives.assign(data.pairs.size(), {});
            data.negatives[0] = {6, 3};
            data.negatives[2] = {7, 6, 4};
            data.negatives[13] = {8}; // of a pair outside the batch
        }
        auto spec = toySpec();
        spec.loss = loss.toStdString();
        spec.scale = 5;
        std::vector<std::uint32_t> pairs = firstPairs(std::uint32_t(data.pairs.size()));
        pairs.erase(pairs.begin() + 13);
        BatchGradients batches(*m_encoder, data, spec);
        const double found = batches.add(pairs, 1, kAllAtOnce).loss.item<double>();
        const double expected = plainLoss(*m_encoder, data, pairs, 5, loss == "mnr-symmetric");
        QVERIFY2(std::abs(found - expected) < 1e-5,
                 qPrintable(QString("%1 for %2").arg(found).arg(expected)));
    }

    void equalTextsAreComputedOnce() {
        const auto data = toyData(3, 4);
        std::int64_t tokens = 0;
        for (const auto& text : data.passages) {
            tokens += std::int64_t(text.size());
        }
        BatchGradients batches(*m_encoder, data, toySpec());
        QCOMPARE(batches.add(firstPairs(12), 1, kAllAtOnce).tokens, tokens + 12 * 4);
    }

private:
    std::optional<SentenceEncoder> m_encoder;
};

QTEST_GUILESS_MAIN(TestBatchGradients)
#include "test_batch_gradients.moc"
