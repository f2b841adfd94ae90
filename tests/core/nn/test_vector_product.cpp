#include <QtTest/QtTest>

#include "core/nn/frozen_weight.h"
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

/// A weight of so many rows and columns in blocks, whose values are about as large as 1.
FrozenWeight packedWeight(GgufType packing, std::int64_t outs, std::int64_t in) {
    const Tensor values = torch::randn({outs, in});
    Tensor blocks = torch::empty({outs, FrozenWeight::rowBytes(packing, in)}, torch::kUInt8);
    packGguf(packing, {valuesOf<float>(values), static_cast<std::size_t>(values.numel())},
             {ownValuesOf<std::byte>(blocks), static_cast<std::size_t>(blocks.numel())});
    return FrozenWeight(packing, blocks);
}

/// As unpackGguf() has them.
Tensor unpacked(const FrozenWeight& weight) {
    Tensor values = torch::empty({weight.outs(), weight.in()});
    const Tensor& blocks = weight.held();
    unpackGguf(*weight.packing(),
               {valuesOf<std::byte>(blocks), static_cast<std::size_t>(blocks.numel())},
               {ownValuesOf<float>(values), static_cast<std::size_t>(values.numel())});
    return values;
}

void addPackings() {
    QTest::addColumn<GgufType>("packing");
    QTest::newRow("Q8_0") << GgufType::Q8_0;
    QTest::newRow("Q4_0") << GgufType::Q4_0;
    QTest::newRow("Q4_1") << GgufType::Q4_1;
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
                const Tensor found = FrozenWeight(weight).times(x, bias, scalar);
                QCOMPARE(found.scalar_type(), scalar);
                QVERIFY(furthest(found, right) < toleranceOf(scalar));
                const Tensor logits = FrozenWeight(weight).times(x, {}, torch::kFloat32);
                QCOMPARE(logits.scalar_type(), torch::kFloat32);
                QVERIFY(furthest(logits, torch::linear(exact(x), exact(weight))) <
                        (rows <= kMostFewRows ? 1e-5 : toleranceOf(scalar)));
            }
        }
    }

    void packedWeightsAreTheValuesTheyStandFor_data() { addPackings(); }
    void packedWeightsAreTheValuesTheyStandFor() {
        QFETCH(GgufType, packing);
        const FrozenWeight weight = packedWeight(packing, 131, 96);
        const Tensor right = unpacked(weight);
        QVERIFY(torch::equal(weight.values(torch::kFloat32), right));
        QVERIFY(torch::equal(weight.values(torch::kBFloat16), right.to(torch::kBFloat16)));
        QVERIFY(
            torch::equal(weight.values(torch::kFloat64), exact(right))); // by torch's operations
        const Tensor ids = torch::tensor({130, 0, 7, 7}, torch::kInt64);
        QVERIFY(torch::equal(weight.rows(ids, torch::kFloat32), right.index_select(0, ids)));
    }

    void packedWeightsAreMultipliedAsTheirValuesAre_data() { addPackings(); }
    void packedWeightsAreMultipliedAsTheirValuesAre() {
        QFETCH(GgufType, packing);
        const c10::InferenceMode inference;
        for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
            const FrozenWeight weight = packedWeight(packing, 131, 96);
            const FrozenWeight plain(weight.values(type));
            // Of four bits a few rows are multiplied without rounding the weight.
            const bool asPlain = type == torch::kFloat32 || packing == GgufType::Q8_0;
            const Tensor values = exact(asPlain ? weight.values(type) : unpacked(weight));
            for (std::int64_t rows = 1; rows <= kMostFewRows; ++rows) {
                const Tensor x = torch::randn({rows, 96}).to(type);
                const Tensor bias = torch::randn({131}).to(type);
                const Tensor right = torch::linear(exact(x), values, exact(bias));
                QVERIFY(furthest(weight.times(x, bias, type), right) < toleranceOf(type));
                QVERIFY(furthest(weight.times(x, {}, torch::kFloat32),
                                 torch::linear(exact(x), values)) < 1e-5);
                if (asPlain) {
                    QVERIFY(torch::equal(weight.times(x, bias, type), plain.times(x, bias, type)));
                    QVERIFY(torch::equal(weight.times(x, {}, torch::kFloat32),
                                         plain.times(x, {}, torch::kFloat32)));
                }
            }
            const Tensor some = torch::randn({kMostNibbleRows, 96}).to(type);
            QVERIFY(furthest(weight.times(some, {}, torch::kFloat32),
                             torch::linear(exact(some), values)) < toleranceOf(type));
            const Tensor many = torch::randn({kMostNibbleRows + 1, 96}).to(type);
            const Tensor ofOuts = torch::randn({131}).to(type);
            QVERIFY(
                torch::equal(weight.times(many, ofOuts, type), plain.times(many, ofOuts, type)));
            QVERIFY(torch::equal(weight.times(many, {}, torch::kFloat32),
                                 plain.times(many, {}, torch::kFloat32)));
        }
    }

    void aRowDoesNotDependOnThoseBesideIt_data() { addPackings(); }
    void aRowDoesNotDependOnThoseBesideIt() {
        QFETCH(GgufType, packing);
        const c10::InferenceMode inference;
        const FrozenWeight weight = packedWeight(packing, 131, 96);
        for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
            const Tensor x = torch::randn({kMostFewRows, 96}).to(type);
            const Tensor together = weight.times(x, {}, torch::kFloat32);
            for (std::int64_t rows = 1; rows < kMostFewRows; ++rows) {
                QVERIFY(torch::equal(weight.times(x.narrow(0, 0, rows), {}, torch::kFloat32),
                                     together.narrow(0, 0, rows)));
            }
        }
    }

    void gradientsPassThroughPackedWeights_data() { addPackings(); }
    void gradientsPassThroughPackedWeights() {
        QFETCH(GgufType, packing);
        const FrozenWeight weight = packedWeight(packing, 131, 96);
        const auto gradient = [&](const FrozenWeight& factor) {
            const Tensor x = torch::linspace(-1, 1, 20 * 96).view({20, 96}).set_requires_grad(true);
            factor.times(x, {}, torch::kFloat32).square().sum().backward();
            return x.grad();
        };
        QVERIFY(torch::equal(gradient(weight), gradient(FrozenWeight(unpacked(weight)))));
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
