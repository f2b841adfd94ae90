#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/train/master_adamw.h"

using namespace fts;
using nlohmann::json;

namespace {

using Parameters = std::vector<NamedParameter>;

torch::Tensor tensorOf(const json& numbers, torch::IntArrayRef shape) {
    return torch::tensor(numbers.get<std::vector<double>>()).to(torch::kFloat32).reshape(shape);
}

Parameters parametersOf(const std::vector<torch::Tensor>& tensors) {
    Parameters parameters;
    for (const auto& tensor : tensors) {
        parameters.push_back({"", "weight" + std::to_string(parameters.size()), tensor});
    }
    return parameters;
}

void setGradients(const Parameters& parameters, const json& gradients) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& tensor = parameters[i].tensor;
        parameters[i].tensor.mutable_grad() =
            tensorOf(gradients[i], tensor.sizes()).to(tensor.scalar_type());
    }
}

double difference(const torch::Tensor& tensor, const json& expected) {
    return (tensor.detach().to(torch::kFloat32) - tensorOf(expected, tensor.sizes()))
        .abs()
        .max()
        .item<double>();
}

} // namespace

class TestMasterAdamW : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_reference = parseJson(readFile(FTS_TEST_DATA "/train/adamw.json"), "adamw.json");
        m_matrix = tensorOf(m_reference["start"][0], {3, 4});
        m_vector = tensorOf(m_reference["start"][1], {5});
    }

    // torch 2.11.0's own AdamW, after each of 20 steps, to 1e-6.
    void equalsTorchInFp32() {
        const auto parameters = parametersOf({m_matrix, m_vector});
        MasterAdamW optimiser(parameters, m_reference["decay"]);
        for (const json& step : m_reference["steps"]) {
            setGradients(parameters, step["gradients"]);
            optimiser.step(step["lr"]);
            QVERIFY(difference(m_matrix, step["weights"][0]) < 1e-6);
            QVERIFY(difference(m_vector, step["weights"][1]) < 1e-6);
        }
        QCOMPARE(optimiser.steps(), 20);
    }

    // The masters follow torch but for the gradients' rounding; the model is the masters rounded.
    void bf16KeepsMastersInFp32() {
        const auto parameters =
            parametersOf({m_matrix.to(torch::kBFloat16), m_vector.to(torch::kBFloat16)});
        MasterAdamW optimiser(parameters, m_reference["decay"]);
        for (auto& slot : optimiser.slots()) {
            QVERIFY(slot.master.scalar_type() == torch::kFloat32);
        }
        optimiser.slots()[0].master.copy_(m_matrix);
        optimiser.slots()[1].master.copy_(m_vector);
        for (const json& step : m_reference["steps"]) {
            setGradients(parameters, step["gradients"]);
            optimiser.step(step["lr"]);
            for (std::size_t i = 0; i < 2; ++i) {
                const auto& slot = optimiser.slots()[i];
                QVERIFY(difference(slot.master, step["weights"][i]) < 2e-4);
                QVERIFY(slot.parameter.equal(slot.master.to(torch::kBFloat16)));
            }
        }
    }

    // 1 − 1e-4 is 1 in bf16: a hundred such steps must add up all the same.
    void stepsTooSmallForBf16AreNotLost() {
        const auto weight = torch::ones({4}, torch::kBFloat16);
        MasterAdamW optimiser(parametersOf({weight}), 0);
        for (int step = 0; step < 100; ++step) {
            weight.mutable_grad() = torch::ones({4}, torch::kBFloat16);
            optimiser.step(1e-4);
            if (step == 0) {
                QVERIFY(weight.equal(torch::ones({4}, torch::kBFloat16)));
            }
        }
        QVERIFY((weight - 0.99).abs().max().item<double>() < 0.004);
        QVERIFY((optimiser.slots()[0].master - 0.99).abs().max().item<double>() < 1e-5);
    }

    // With no gradient but decay, only matrices shrink.
    void decayLeavesNormsAndBiasesAlone() {
        const auto matrix = torch::ones({2, 2});
        const auto bias = torch::ones({2});
        MasterAdamW optimiser(parametersOf({matrix, bias}), 0.5);
        matrix.mutable_grad() = torch::zeros({2, 2});
        bias.mutable_grad() = torch::zeros({2});
        optimiser.step(0.1);
        QVERIFY((matrix - 0.95).abs().max().item<double>() < 1e-6);
        QVERIFY(bias.equal(torch::ones({2})));
    }

    // More than are stepped at a time.
    void manyWeightsStepAsEachAlone() {
        torch::manual_seed(3);
        std::vector<torch::Tensor> together, alone;
        for (const std::int64_t rows : {2100, 3, 2100, 5}) {
            together.push_back(torch::randn({rows, 2048}, torch::kBFloat16));
            alone.push_back(together.back().clone());
        }
        const auto all = parametersOf(together);
        MasterAdamW optimiser(all, 0.01);
        for (std::size_t i = 0; i < alone.size(); ++i) {
            together[i].mutable_grad() = torch::randn_like(together[i]);
            alone[i].mutable_grad() = together[i].grad().clone();
        }
        optimiser.step(0.1);
        for (std::size_t i = 0; i < alone.size(); ++i) {
            MasterAdamW(parametersOf({alone[i]}), 0.01).step(0.1);
            QVERIFY(torch::equal(together[i], alone[i]));
        }
    }

    void weightsWithoutGradientStay() {
        const auto used = torch::ones({2, 2});
        const auto unused = torch::ones({2, 2});
        MasterAdamW optimiser(parametersOf({used, unused}), 0.5);
        used.mutable_grad() = torch::ones({2, 2});
        optimiser.clipGradients(1);
        optimiser.step(0.1);
        QVERIFY(unused.equal(torch::ones({2, 2})));
        QVERIFY(!used.equal(torch::ones({2, 2})));
    }

    void clipsToTheLimitAndTellsTheNormBefore_data() {
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("after");
        QTest::newRow("exceeded") << 1.0 << 1.0;
        QTest::newRow("not reached") << 6.0 << 5.0;
        QTest::newRow("none") << 0.0 << 5.0;
    }

    void clipsToTheLimitAndTellsTheNormBefore() {
        QFETCH(double, limit);
        QFETCH(double, after);
        const auto one = torch::zeros({1, 1});
        const auto other = torch::zeros({2});
        MasterAdamW optimiser(parametersOf({one, other}), 0);
        one.mutable_grad() = torch::full({1, 1}, 3.0);
        other.mutable_grad() = torch::tensor({0.0F, 4.0F});
        QCOMPARE(optimiser.clipGradients(limit).item<double>(), 5.0);
        const double norm = torch::cat({one.grad().flatten(), other.grad()}).norm().item<double>();
        QVERIFY(std::abs(norm - after) < 1e-5);
        QVERIFY(std::abs(other.grad()[1].item<double>() - 0.8 * after) < 1e-5);
    }

    void zeroedGradientsAreGone() {
        MasterAdamW optimiser(parametersOf({m_matrix}), 0);
        m_matrix.mutable_grad() = torch::ones({3, 4});
        optimiser.zeroGradients();
        const auto before = m_matrix.clone();
        optimiser.step(0.1);
        QVERIFY(m_matrix.equal(before));
    }

private:
    json m_reference;
    torch::Tensor m_matrix;
    torch::Tensor m_vector;
};

QTEST_GUILESS_MAIN(TestMasterAdamW)
#include "test_master_adamw.moc"
