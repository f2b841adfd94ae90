#include <QtTest/QtTest>

#include "core/nn/api/device.h"
#include "core/nn/batch_attention.h"
#include "core/nn/dropout.h"
#include "core/nn/fused_layers.h"
#include "core/nn/token_loss.h"

using namespace fts;
using torch::Tensor;

namespace {

Tensor drawn(torch::IntArrayRef shape, torch::ScalarType type = torch::kFloat32) {
    return torch::randn(shape).to(type);
}

/// By the largest of the values that are right.
double furthest(const Tensor& one, const Tensor& right) {
    const Tensor exact = right.detach().to(torch::kFloat64);
    return ((one.detach().to(torch::kFloat64) - exact).abs().max() / exact.abs().max())
        .item<double>();
}

/// Results and gradients of two ways to compute the same.
template <typename Way, typename Other>
void alike(const Tensor& x, const Way& way, const Other& other, double tolerance) {
    const Tensor one = x.detach().clone().requires_grad_(true);
    const Tensor two = x.detach().to(torch::kFloat64).requires_grad_(true);
    const Tensor found = way(one);
    const Tensor expected = other(two);
    QVERIFY2(furthest(found, expected) < tolerance,
             qPrintable(QString::number(furthest(found, expected))));
    const Tensor gradient = torch::randn_like(expected);
    found.backward(gradient.to(found.scalar_type()));
    expected.backward(gradient);
    QVERIFY2(furthest(one.grad(), two.grad()) < 4 * tolerance,
             qPrintable(QString::number(furthest(one.grad(), two.grad()))));
}

double toleranceOf(torch::ScalarType type) {
    return type == torch::kBFloat16 ? 0.01 : 1e-5;
}

PackedBatch batchOf(const std::vector<int>& lengths) {
    std::vector<std::vector<std::int32_t>> sequences;
    for (const int length : lengths) {
        sequences.emplace_back(static_cast<std::size_t>(length), 1);
    }
    return PackedBatch::pack(sequences, torch::kCPU);
}

/// Attention of one sequence by torch, in fp64.
Tensor attended(const Tensor& q, const Tensor& k, const Tensor& v, std::int64_t window) {
    const std::int64_t group = q.size(1) / k.size(1);
    const auto heads = [](const Tensor& x) { return x.transpose(0, 1).unsqueeze(0); };
    auto seen = torch::ones({q.size(0), q.size(0)}, torch::kBool).tril();
    if (window > 0) {
        seen = seen.triu(1 - window);
    }
    return torch::scaled_dot_product_attention(heads(q), heads(k.repeat_interleave(group, 1)),
                                               heads(v.repeat_interleave(group, 1)), seen)
        .squeeze(0)
        .transpose(0, 1)
        .flatten(1);
}

} // namespace

class TestFusedLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::manual_seed(1); }

    void types_data() {
        QTest::addColumn<torch::ScalarType>("type");
        QTest::addColumn<int>("size");
        for (const int size : {8, 16, 50, 576}) {
            QTest::addRow("fp32, %d", size) << torch::kFloat32 << size;
            QTest::addRow("bf16, %d", size) << torch::kBFloat16 << size;
            QTest::addRow("fp64, %d", size) << torch::kFloat64 << size; // by torch's operations
        }
    }

    void normIsTorchs_data() { types_data(); }
    void normIsTorchs() {
        QFETCH(torch::ScalarType, type);
        QFETCH(int, size);
        const Tensor weight = drawn({size}, type);
        alike(
            drawn({100, size}, type), [&](const Tensor& x) { return rmsNorm(x, weight, 1e-5); },
            [&](const Tensor& x) {
                return torch::rms_norm(x, {size}, weight.to(torch::kFloat64), 1e-5);
            },
            toleranceOf(type));
    }

    void gateIsTorchs_data() { types_data(); }
    void gateIsTorchs() {
        QFETCH(torch::ScalarType, type);
        QFETCH(int, size);
        alike(
            drawn({100, 2 * size}, type) * 3, [&](const Tensor& x) { return gated("silu", x); },
            [&](const Tensor& x) {
                const auto parts = x.chunk(2, -1);
                return torch::silu(parts[0]) * parts[1];
            },
            toleranceOf(type));
    }

    // A head's halves of 4, 8, 25 and 288 numbers; the heads lie within longer rows.
    void turnIsTorchs_data() { types_data(); }
    void turnIsTorchs() {
        QFETCH(torch::ScalarType, type);
        QFETCH(int, size);
        const Tensor angles = drawn({40, 1, size / 2});
        const Tensor cosine = torch::cat({angles.cos(), angles.cos()}, -1).to(type);
        const Tensor sine = torch::cat({-angles.sin(), angles.sin()}, -1).to(type);
        const auto heads = [size](const Tensor& rows) {
            return rows.narrow(1, size, 3 * size).unflatten(-1, {3, size});
        };
        alike(
            drawn({40, 5 * size}, type),
            [&](const Tensor& x) { return turned(heads(x), cosine, sine); },
            [&](const Tensor& rows) {
                const Tensor x = heads(rows);
                return x * cosine + x.roll(size / 2, -1) * sine;
            },
            toleranceOf(type));
    }

    void attendsAsTorchDoes_data() {
        QTest::addColumn<torch::ScalarType>("type");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("heads");
        for (const int window : {0, 6, 40}) {
            for (const int heads : {2, 6}) {
                QTest::addRow("fp32, window %d, %d heads", window, heads)
                    << torch::kFloat32 << window << heads;
                QTest::addRow("bf16, window %d, %d heads", window, heads)
                    << torch::kBFloat16 << window << heads;
                QTest::addRow("fp64, window %d, %d heads", window, heads)
                    << torch::kFloat64 << window << heads;
            }
        }
    }

    // Sequences of different lengths, of which none may see another.
    void attendsAsTorchDoes() {
        QFETCH(torch::ScalarType, type);
        QFETCH(int, window);
        QFETCH(int, heads);
        const std::vector<int> lengths{1, 7, 33, 33, 70};
        BatchAttention attention(batchOf(lengths), window);
        const auto split = [&](const Tensor& x) {
            return std::array{x.narrow(1, 0, heads), x.narrow(1, heads, 2),
                              x.narrow(1, heads + 2, 2)};
        };
        alike(
            drawn({144, heads + 4, 16}, type),
            [&](const Tensor& x) {
                const auto [q, k, v] = split(x);
                return attention.attend(0, q.contiguous(), k.contiguous(), v);
            },
            [&](const Tensor& x) {
                std::vector<Tensor> all;
                std::int64_t begin = 0;
                for (const int length : lengths) {
                    const auto [q, k, v] = split(x.narrow(0, begin, length));
                    all.push_back(attended(q, k, v, window));
                    begin += length;
                }
                return torch::cat(all);
            },
            toleranceOf(type));
    }

    void lossIsTorchs_data() { types_data(); }
    void lossIsTorchs() {
        QFETCH(torch::ScalarType, type);
        QFETCH(int, size);
        const Tensor head = drawn({size + 61, size}, type) / std::sqrt(double(size));
        const Tensor targets = torch::randint(0, size + 61, {30});
        alike(
            drawn({30, size}, type),
            [&](const Tensor& x) { return tokenLoss(x, head, targets) / 30; },
            [&](const Tensor& x) {
                return torch::cross_entropy_loss(torch::linear(x, head.to(torch::kFloat64)),
                                                 targets);
            },
            toleranceOf(type));
    }

    // More logits than are taken at once; so many that sums of fp32 tell.
    void lossIsTheSameInPieces() {
        const Tensor head = drawn({200'000, 2});
        const Tensor targets = torch::randint(0, 200'000, {60});
        alike(
            drawn({60, 2}), [&](const Tensor& x) { return tokenLoss(x, head, targets) / 60; },
            [&](const Tensor& x) {
                return torch::cross_entropy_loss(torch::linear(x, head.to(torch::kFloat64)),
                                                 targets);
            },
            1e-3);
    }

    void leavesOutTheShareAskedFor_data() { types_data(); }
    void leavesOutTheShareAskedFor() {
        QFETCH(torch::ScalarType, type);
        const Tensor x = torch::ones({300, 333}).to(type);
        const Tensor some = leaveOut(x, 0.25, 5);
        const double kept = (some != 0).to(torch::kFloat64).mean().item<double>();
        QVERIFY2(std::abs(kept - 0.75) < 0.01, qPrintable(QString::number(kept)));
        QVERIFY(std::abs(some.max().item<double>() - 4.0 / 3) < 0.01);
        QVERIFY(torch::equal(leaveOut(x, 0.25, 5), some));
        QVERIFY(!torch::equal(leaveOut(x, 0.25, 6), some));
        // Neighbouring rows do not leave out the same places.
        const Tensor both = (some[0] != 0) & (some[1] != 0);
        QVERIFY(std::abs(both.to(torch::kFloat64).mean().item<double>() - 0.5625) < 0.1);
        Tensor sum = x.clone();
        addWithoutLeftOut(sum, x, 0.25, 5);
        QVERIFY(furthest(sum, x + some) < 0.01);
    }
};

QTEST_GUILESS_MAIN(TestFusedLayers)
#include "test_fused_layers.moc"
