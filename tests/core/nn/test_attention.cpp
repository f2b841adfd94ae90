#include <QtTest/QtTest>

#include "core/nn/api/device.h"
#include "core/nn/attention.h"

using torch::Tensor;

namespace {

/// What attention() must equal, by torch's own: [tokens, 3 · hidden] → [tokens, hidden].
Tensor reference(const Tensor& projected, std::int64_t sequences, std::int64_t length,
                 std::int64_t heads) {
    const auto size = projected.size(1) / 3 / heads;
    const auto parts = projected.view({sequences, length, 3, heads, size}).permute({2, 0, 3, 1, 4});
    return torch::scaled_dot_product_attention(parts[0], parts[1], parts[2])
        .transpose(1, 2)
        .reshape({sequences * length, heads * size});
}

double largest(const Tensor& found, const Tensor& expected) {
    return (found.to(torch::kFloat64) - expected.to(torch::kFloat64)).abs().max().item<double>();
}

} // namespace

class TestAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::manual_seed(3); }

    void equalsScaledDotProductAttention_data() {
        QTest::addColumn<int>("sequences");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("size");
        QTest::newRow("one token") << 1 << 1 << 2 << 16;
        QTest::newRow("short texts") << 37 << 24 << 4 << 8;
        QTest::newRow("longest of the short") << 3 << 96 << 2 << 16;
        QTest::newRow("first of the long") << 3 << 97 << 2 << 16;
        QTest::newRow("several blocks") << 50 << 256 << 2 << 16; // 23 heads a block
        QTest::newRow("a block a head") << 2 << 1300 << 1 << 8;
    }

    void equalsScaledDotProductAttention() {
        QFETCH(int, sequences);
        QFETCH(int, length);
        QFETCH(int, heads);
        QFETCH(int, size);
        const Tensor values = torch::randn({sequences * length, 3 * heads * size});
        const Tensor upstream = torch::randn({sequences * length, heads * size});
        for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
            // The reference is taken in fp64 on the same rounded numbers.
            Tensor input = values.to(type).detach().requires_grad_();
            Tensor exact = input.detach().to(torch::kFloat64).requires_grad_();
            const Tensor out = fts::attention(input, sequences, length, heads);
            const Tensor expected = reference(exact, sequences, length, heads);
            QCOMPARE(out.scalar_type(), type);
            out.backward(upstream.to(type));
            expected.backward(upstream.to(type).to(torch::kFloat64));
            const double tolerance = type == torch::kFloat32 ? 1e-5 : 3e-2;
            QVERIFY2(largest(out, expected) < tolerance,
                     std::to_string(largest(out, expected)).c_str());
            QVERIFY2(largest(input.grad(), exact.grad()) < 2 * tolerance,
                     std::to_string(largest(input.grad(), exact.grad())).c_str());
        }
    }

    void inferenceOnAWholeBatchEqualsEachSequenceAlone_data() {
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("size");
        QTest::newRow("small heads") << 2 << 16; // too small for vectors
        QTest::newRow("MiniLM's") << 3 << 32;
        QTest::newRow("BERT's") << 2 << 64;
        QTest::newRow("large") << 1 << 96;
    }

    void inferenceOnAWholeBatchEqualsEachSequenceAlone() {
        QFETCH(int, heads);
        QFETCH(int, size);
        std::vector<std::vector<std::int32_t>> sequences;
        for (const std::size_t length : {1, 2, 7, 7, 8, 9, 31, 32, 33, 64, 65, 300}) {
            sequences.emplace_back(length);
        }
        const auto batch = fts::PackedBatch::pack(sequences, torch::kCPU);
        const Tensor values = torch::randn({batch.ids.size(0), 3 * heads * size});
        for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
            const c10::InferenceMode inference;
            const Tensor input = values.to(type);
            const Tensor out = fts::attention(input, batch, heads);
            QCOMPARE(out.scalar_type(), type);
            std::int64_t begin = 0;
            for (const auto& run : batch.runs) {
                const Tensor part = input.narrow(0, begin, run.tokens()).to(torch::kFloat64);
                const Tensor expected = reference(part, run.sequences, run.length, heads);
                const double found = largest(out.narrow(0, begin, run.tokens()), expected);
                QVERIFY2(found < (type == torch::kFloat32 ? 1e-5 : 3e-2),
                         qPrintable(QString("%1 at %2 tokens").arg(found).arg(run.length)));
                begin += run.tokens();
            }
            QCOMPARE(begin, out.size(0));
        }
    }

    void inferenceIsTheSameOnAnyNumberOfThreads() {
        const std::vector<std::vector<std::int32_t>> sequences(5, std::vector<std::int32_t>(40));
        const auto batch = fts::PackedBatch::pack(sequences, torch::kCPU);
        const c10::InferenceMode inference;
        const Tensor input = torch::randn({batch.ids.size(0), 3 * 64});
        fts::setThreads(1);
        const Tensor alone = fts::attention(input, batch, 2);
        fts::setThreads(3);
        QVERIFY(torch::equal(fts::attention(input, batch, 2), alone));
        fts::setThreads(0);
    }

    void gradientIsTheSlope() {
        const Tensor input = torch::randn({4 * 6, 3 * 8}).requires_grad_();
        const Tensor direction = torch::randn_like(input);
        const Tensor upstream = torch::randn({4 * 6, 8});
        const auto value = [&](double step) {
            const torch::NoGradGuard noGrad;
            return (fts::attention(input + step * direction, 4, 6, 2) * upstream)
                .sum()
                .to(torch::kFloat64)
                .item<double>();
        };
        (fts::attention(input, 4, 6, 2) * upstream).sum().backward();
        const double slope = (input.grad() * direction).sum().item<double>();
        const double measured = (value(1e-2) - value(-1e-2)) / 2e-2;
        QVERIFY2(std::abs(slope - measured) < 2e-2 * std::max(1.0, std::abs(slope)),
                 (std::to_string(slope) + " " + std::to_string(measured)).c_str());
    }

    void keepsSequencesApart() {
        const Tensor both = torch::randn({2 * 10, 3 * 16});
        const Tensor together = fts::attention(both, 2, 10, 2);
        const Tensor first = fts::attention(both.narrow(0, 0, 10).contiguous(), 1, 10, 2);
        QVERIFY(largest(together.narrow(0, 0, 10), first) < 1e-6);
    }

    void toleratesLargeScores() {
        const Tensor input = 1e3 * torch::randn({30, 3 * 64});
        const auto batch = fts::PackedBatch::pack({{std::vector<std::int32_t>(30)}}, torch::kCPU);
        for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
            QVERIFY(fts::attention(input.to(type), 1, 30, 2).isfinite().all().item<bool>());
            const c10::InferenceMode inference;
            QVERIFY(fts::attention(input.to(type), batch, 2).isfinite().all().item<bool>());
        }
    }

    void doesNotHideWhatIsNotANumber() {
        const std::vector<std::vector<std::int32_t>> sequences(2, std::vector<std::int32_t>(20));
        const auto batch = fts::PackedBatch::pack(sequences, torch::kCPU);
        const c10::InferenceMode inference;
        Tensor input = torch::randn({40, 3 * 64});
        input[3][70] = NAN; // a key of the first sequence's first head
        const Tensor out = fts::attention(input, batch, 2);
        QVERIFY(out.slice(0, 0, 20).slice(1, 0, 32).isnan().all().item<bool>());
        QVERIFY(out.slice(0, 20).isfinite().all().item<bool>());
    }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
