#include <QtTest/QtTest>

#include "core/nn/adapted_product.h"
#include "core/nn/dropout.h"

using namespace fts;
using torch::Tensor;

namespace {

constexpr std::int64_t kIn = 64;
constexpr std::int64_t kRank = 3;
const std::vector<std::int64_t> kOuts{40, 24, 70}; // the one between has no adapter
constexpr std::int64_t kAdapted = 110;

struct Learning {
    Tensor x, down, up, magnitude;
    std::vector<Tensor> all() const { return {x, down, up, magnitude}; }
};

Learning drawn(torch::ScalarType type) {
    const auto learns = [](const Tensor& values, torch::ScalarType as) {
        return values.to(as).detach().requires_grad_(true);
    };
    return {learns(torch::randn({37, kIn}), type), learns(torch::randn({2 * kRank, kIn}), type),
            learns(torch::randn({kAdapted, kRank}) / 4, type),
            learns(1 + torch::rand({kAdapted}), torch::kFloat32)};
}

Learning exactly(const Learning& values) {
    const auto learns = [](const Tensor& tensor) {
        return tensor.detach().to(torch::kFloat64).requires_grad_(true);
    };
    return {learns(values.x), learns(values.down), learns(values.up), learns(values.magnitude)};
}

/// One of all outs with the values of what has adapters.
Tensor spread(const Tensor& adapted, double elsewhere) {
    const auto own = adapted.split_with_sizes({kOuts[0], kOuts[2]});
    return torch::cat({own[0], torch::full({kOuts[1]}, elsewhere, adapted.options()), own[1]});
}

c10::intrusive_ptr<AdaptedProduct> arrangement(torch::ScalarType type, double dropout,
                                               const Learning& learning) {
    auto how = c10::make_intrusive<AdaptedProduct>();
    how->weight = FrozenWeight((torch::randn({134, kIn}) / 8).to(type));
    how->bias = torch::randn({134}).to(type);
    how->parts = {{0, kOuts[0]}, {kOuts[0] + kOuts[1], kOuts[2]}};
    how->scale = 0.7;
    how->dropout = dropout;
    how->seed = 9;
    how->norms = 0.5F + torch::rand({kAdapted});
    how->factors = spread(learning.magnitude.detach() / how->norms, 1);
    return how;
}

/// What PEFT's layers give, by plain operations in fp64: each layer alone, its input left out by
/// the same choice.
Tensor byPlainOperations(const Learning& values, const AdaptedProduct& how, bool decomposed) {
    const auto type = torch::kFloat64;
    const Tensor kept = how.dropout > 0 ? leaveOut(torch::ones_like(values.x).to(how.bias.dtype()),
                                                   how.dropout, how.seed)
                                              .to(type)
                                        : torch::ones_like(values.x);
    const Tensor from = values.x * kept;
    const Tensor weight = how.weight.values(type);
    const Tensor base = torch::linear(values.x, weight, how.bias.to(type));
    std::vector<Tensor> results;
    std::int64_t row = 0;
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < kOuts.size(); begin += kOuts[i++]) {
        const Tensor own = base.narrow(1, begin, kOuts[i]);
        if (i == 1) {
            results.push_back(own);
            continue;
        }
        const auto down = values.down.narrow(0, i == 0 ? 0 : kRank, kRank);
        const auto up = values.up.narrow(0, row, kOuts[i]);
        const Tensor added = torch::linear(torch::linear(from, down), up) * how.scale;
        const Tensor factor =
            values.magnitude.narrow(0, row, kOuts[i]) / how.norms.narrow(0, row, kOuts[i]).to(type);
        const Tensor straight = torch::linear(from, weight.narrow(0, begin, kOuts[i]));
        results.push_back(own + (decomposed ? (factor - 1) * straight + factor * added : added));
        row += kOuts[i];
    }
    return torch::cat(results, 1);
}

double apart(const Tensor& one, const Tensor& right) {
    const Tensor exact = right.detach();
    return ((one.detach().to(torch::kFloat64) - exact).norm() / exact.norm()).item<double>();
}

} // namespace

class TestAdaptedProduct : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWhatPlainOperationsGive_data() {
        QTest::addColumn<torch::ScalarType>("type");
        QTest::addColumn<double>("dropout");
        QTest::addColumn<bool>("decomposed");
        for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
            for (const double dropout : {0.0, 0.3}) {
                for (const bool decomposed : {false, true}) {
                    QTest::addRow("%s, dropout %g, %s", c10::toString(type), dropout,
                                  decomposed ? "DoRA" : "LoRA")
                        << type << dropout << decomposed;
                }
            }
        }
    }

    void givesWhatPlainOperationsGive() {
        QFETCH(torch::ScalarType, type);
        QFETCH(double, dropout);
        QFETCH(bool, decomposed);
        torch::manual_seed(4);
        const Learning values = drawn(type);
        const Learning exact = exactly(values);
        const auto how = arrangement(type, dropout, values);
        const LearnedParts learned{values.down, values.up,
                                   decomposed ? values.magnitude : Tensor()};
        const double tolerance = type == torch::kFloat32 ? 1e-5 : 0.01;
        const Tensor found = adaptedProduct(values.x, learned, how);
        const Tensor expected = byPlainOperations(exact, *how, decomposed);
        QVERIFY2(apart(found, expected) < tolerance,
                 qPrintable(QString::number(apart(found, expected))));
        {
            const torch::NoGradGuard noGrad;
            QCOMPARE(apart(adaptedProduct(values.x, learned, how), expected),
                     apart(found, expected));
        }
        const Tensor gradient = torch::randn_like(expected);
        found.backward(gradient.to(type));
        expected.backward(gradient);
        for (std::size_t i = 0; i < (decomposed ? 4 : 3); ++i) {
            const double distance = apart(values.all()[i].grad(), exact.all()[i].grad());
            QVERIFY2(distance < 2 * tolerance,
                     qPrintable(QString("%1 of gradient %2").arg(distance).arg(i)));
        }
    }
};

QTEST_GUILESS_MAIN(TestAdaptedProduct)
#include "test_adapted_product.moc"
