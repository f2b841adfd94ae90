#include <QtTest/QtTest>

#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/torch_device.h"
#include "core/nn/vector_cached_attention.h"
#include "core/nn/vector_product.h"

using namespace fts;
using torch::Tensor;

namespace {

/// By the largest of the values that are right.
double furthest(const Tensor& one, const Tensor& right) {
    return ((one.to(torch::kFloat64) - right).abs().max() / right.abs().max()).item<double>();
}

Tensor exact(const Tensor& x) {
    return x.to(torch::kFloat64);
}

double toleranceOf(torch::ScalarType type) {
    return type == torch::kBFloat16 ? 0.005 : 1e-5;
}

void addTypes() {
    QTest::addColumn<int>("type");
    QTest::newRow("fp32") << static_cast<int>(torch::kFloat32);
    QTest::newRow("bf16") << static_cast<int>(torch::kBFloat16);
}

} // namespace

/// What a model that writes computes for few rows, beside torch in fp64.
class TestVectorProduct : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!processorHasBf16()) {
            QSKIP("This processor has no bf16 instructions.");
        }
        torch::manual_seed(7);
    }

    void fewRowsAreMultipliedAsManyAre_data() { addTypes(); }
    void fewRowsAreMultipliedAsManyAre() {
        QFETCH(int, type);
        const auto scalar = static_cast<torch::ScalarType>(type);
        const c10::InferenceMode inference;
        for (std::int64_t rows = 1; rows <= kMostFewRows + 1; ++rows) {
            // Neither whole vectors nor whole blocks, and more than one thread's share.
            for (const auto& [in, outs] : {std::pair{64, 64}, {70, 131}, {7, 3}, {576, 1}}) {
                const Tensor x = torch::randn({rows, in}).to(scalar);
                const Tensor weight = torch::randn({outs, in}).to(scalar);
                const Tensor bias = torch::randn({outs}).to(scalar);
                const Tensor right = torch::linear(exact(x), exact(weight), exact(bias));
                const Tensor found = frozenLinear(x, weight, bias, scalar);
                QCOMPARE(found.scalar_type(), scalar);
                QVERIFY(furthest(found, right) < toleranceOf(scalar));
                const Tensor logits = frozenLinear(x, weight, {}, torch::kFloat32);
                QCOMPARE(logits.scalar_type(), torch::kFloat32);
                QVERIFY(furthest(logits, torch::linear(exact(x), exact(weight))) <
                        (rows <= kMostFewRows ? 1e-5 : toleranceOf(scalar)));
            }
        }
    }

    void eachAnswerSeesItsOwnCache_data() { addTypes(); }
    void eachAnswerSeesItsOwnCache() {
        QFETCH(int, type);
        const auto scalar = static_cast<torch::ScalarType>(type);
        constexpr std::int64_t kAnswers = 3, kHeads = 2, kGroup = 3, kCapacity = 700, kSize = 64;
        const Tensor query = torch::randn({kAnswers, kHeads * kGroup, kSize}).to(scalar);
        const Tensor keys = torch::randn({kAnswers, kHeads, kCapacity, kSize}).to(scalar);
        const Tensor values = torch::randn({kAnswers, kHeads, kCapacity, kSize}).to(scalar);
        Tensor out = torch::empty_like(query);
        // A first token, one in the middle that looks through a window, and a full cache.
        const std::vector<TokenRange> seen{{0, 1}, {33, 50}, {0, kCapacity}};
        withValue(query, [&]<typename Value>(Value) {
            cachedAttention(valuesOf<Value>(query), valuesOf<Value>(keys), valuesOf<Value>(values),
                            ownValuesOf<Value>(out), seen, kHeads * kGroup,
                            {kHeads, kCapacity, kSize});
        });
        for (std::int64_t answer = 0; answer < kAnswers; ++answer) {
            const TokenRange& range = seen[static_cast<std::size_t>(answer)];
            const auto cached = [&](const Tensor& kept) { // [heads, group, tokens, size]
                return exact(kept[answer].narrow(1, range.begin, range.length))
                    .unsqueeze(1)
                    .expand({kHeads, kGroup, range.length, kSize});
            };
            const Tensor right = torch::scaled_dot_product_attention(
                exact(query[answer]).view({kHeads, kGroup, 1, kSize}), cached(keys),
                cached(values));
            QVERIFY(furthest(out[answer].view({kHeads, kGroup, 1, kSize}), right) <
                    toleranceOf(scalar));
        }
    }
};

QTEST_GUILESS_MAIN(TestVectorProduct)
#include "test_vector_product.moc"
