#include <QtTest/QtTest>

#include <cmath>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/safetensors.h"
#include "core/nn/causal_model.h"
#include "core/nn/load_weights.h"
#include "core/nn/torch_device.h"

using namespace fts;
using nlohmann::json;

namespace {

const std::filesystem::path kData(FTS_TEST_DATA "/nn");

using Row = std::vector<std::int32_t>;

const json& reference(const QString& model) {
    static const json data = parseJson(readFile(kData / "lora.json"), "lora.json");
    return data["models"][model.toStdString()];
}

LoraSettings settingsOf(const QString& model) {
    const auto path = kData / "lora" / model.toStdString() / "adapter_config.json";
    const json config = parseJson(readFile(path), path.string());
    LoraSettings settings;
    settings.rank = config["r"];
    settings.alpha = config["lora_alpha"];
    settings.dropout = config["lora_dropout"];
    settings.rankStabilised = config["use_rslora"];
    settings.weightDecomposed = config["use_dora"];
    settings.targets = config["target_modules"].get<std::vector<std::string>>();
    return settings;
}

std::unique_ptr<TensorSource> tensorsOf(const QString& model, const char* file) {
    return openSafetensors(kData / "lora" / model.toStdString() / file);
}

std::filesystem::path folderOf(const QString& name) {
    return kData / "decoders" / name.section('-', 0, 0).toStdString();
}

void takeUp(CausalModel& model, const QString& name) {
    model.adapt(settingsOf(name), 1);
    model.replaceLearned(*tensorsOf(name, "adapter_model.safetensors"));
}

/// The model with the adapters PEFT was given.
std::unique_ptr<CausalModel> adapted(const QString& name, Precision precision = Precision::Fp32,
                                     Holding holding = Holding::Values) {
    auto model = std::make_unique<CausalModel>(folderOf(name), Device{}, precision, holding);
    takeUp(*model, name);
    return model;
}

void twoKinds(const char* base) {
    QTest::addColumn<QString>("name");
    QTest::newRow("LoRA") << base;
    QTest::newRow("DoRA") << QString(base) + "-dora";
}

struct Rows {
    std::vector<Row> ids;
    std::vector<std::size_t> responses; ///< where they begin
};

Rows rowsOf(const QString& model) {
    Rows rows;
    for (const json& row : reference(model)["rows"]) {
        rows.ids.push_back(row["ids"].get<Row>());
        rows.responses.push_back(row["response"]);
    }
    return rows;
}

/// −log of the probability of the rows' responses, a token: all rows in one pass.
torch::Tensor lossOf(CausalModel& model, const Rows& rows) {
    const auto batch = PackedBatch::pack(rows.ids, torchDevice(model.device()));
    std::vector<std::int64_t> places;
    std::vector<std::int64_t> targets;
    for (std::size_t i = 0; i < rows.ids.size(); ++i) {
        for (std::size_t j = rows.responses[i]; j < rows.ids[i].size(); ++j) {
            places.push_back(batch.begins[i] + std::int64_t(j) - 1);
            targets.push_back(rows.ids[i][j]);
        }
    }
    const auto hidden = model.forward(batch);
    return model.loss(hidden.index_select(0, torch::tensor(places)), torch::tensor(targets)) /
           double(targets.size());
}

struct Learned {
    double loss = 0;
    std::map<std::string, torch::Tensor> gradients;
};

Learned learn(CausalModel& model, const Rows& rows) {
    const auto loss = lossOf(model, rows);
    loss.backward();
    Learned learned{loss.item<double>(), {}};
    for (const NamedParameter& parameter : model.parameters()) {
        learned.gradients[parameter.name] = parameter.tensor.grad().clone();
        parameter.tensor.mutable_grad().reset();
    }
    return learned;
}

double furthest(const torch::Tensor& one, const torch::Tensor& other) {
    return (one - other).abs().max().item<double>();
}

/// Of all gradients, by the largest value of the same tensor's.
double furthest(const Learned& one, const Learned& other) {
    double largest = 0;
    for (const auto& [name, gradient] : one.gradients) {
        largest = std::max(largest, furthest(gradient, other.gradients.at(name)) /
                                        other.gradients.at(name).abs().max().item<double>());
    }
    return largest;
}

/// Of all gradients together, by their length.
double distance(const Learned& one, const Learned& other) {
    double apart = 0;
    double length = 0;
    for (const auto& [name, gradient] : other.gradients) {
        apart += (one.gradients.at(name) - gradient).pow(2).sum().item<double>();
        length += gradient.pow(2).sum().item<double>();
    }
    return std::sqrt(apart / length);
}

Learned peft(const QString& model) {
    const auto source = tensorsOf(model, "gradients.safetensors");
    Learned learned{reference(model)["loss"], {}};
    for (const TensorView& view : source->tensors()) {
        auto& gradient = learned.gradients[view.name] = torch::empty(view.shape);
        copyTensor(gradient, view, view.name);
    }
    return learned;
}

} // namespace

class TestLora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); } // such small products are not worth sharing

    void learnsAsPeftDoes_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"llama", "llama3", "mistral", "qwen2", "llama3-dora", "qwen2-dora"}) {
            QTest::newRow(name) << name;
        }
    }

    // Rows of different lengths lie in one batch here and were computed one by one there, so that
    // what leaked from one into another would show.
    void learnsAsPeftDoes() {
        QFETCH(QString, name);
        const auto model = adapted(name);
        const Learned expected = peft(name);
        const Learned found = learn(*model, rowsOf(name));
        QVERIFY2(std::abs(found.loss - expected.loss) < 1e-5 * expected.loss,
                 qPrintable(QString("%1, not %2").arg(found.loss).arg(expected.loss)));
        QCOMPARE(found.gradients.size(), expected.gradients.size());
        QVERIFY2(furthest(found, expected) < 1e-4,
                 qPrintable(QString::number(furthest(found, expected))));
    }

    void aLayerComputedAgainGivesTheSame_data() { twoKinds("llama3"); }
    void aLayerComputedAgainGivesTheSame() {
        QFETCH(QString, name);
        const auto model = adapted(name);
        model->network()->leaveOut(7);
        const Learned kept = learn(*model, rowsOf(name));
        model->keepLittle(true);
        const Learned again = learn(*model, rowsOf(name));
        QCOMPARE(again.loss, kept.loss);
        QCOMPARE(furthest(again, kept), 0.0);
    }

    void bf16IsNearFp32_data() { twoKinds("llama3"); }
    void bf16IsNearFp32() {
        QFETCH(QString, name);
        const auto exact = adapted(name);
        const auto rounded = adapted(name, Precision::Bf16);
        QCOMPARE(rounded->parameters().front().tensor.scalar_type(), torch::kFloat32);
        const Learned one = learn(*exact, rowsOf(name));
        const Learned other = learn(*rounded, rowsOf(name));
        QVERIFY2(std::abs(one.loss - other.loss) < 0.02 * one.loss,
                 qPrintable(QString::number(other.loss)));
        QVERIFY2(distance(other, one) < 0.3, qPrintable(QString::number(distance(other, one))));
    }

    void aPackedBaseLearnsAsTheValuesItStandsFor_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("bits");
        for (const char* name : {"qwen2", "qwen2-dora"}) {
            for (const char* bits : {"8", "4"}) {
                QTest::addRow("%s, %s bits", name, bits) << name << bits;
            }
        }
    }
    void aPackedBaseLearnsAsTheValuesItStandsFor() {
        QFETCH(QString, name);
        QFETCH(QString, bits);
        const auto packed = adapted(name, Precision::Fp32, holdingOfBits(bits.toStdString()));
        const auto plain = adapted(name);
        const Learned exact = learn(*plain, rowsOf(name));
        std::vector<torch::Tensor> values;
        packed->network()->forEachProduct([&](const std::string&, JoinedLinear& product) {
            values.push_back(product.weight().values(torch::kFloat32));
        });
        QVERIFY(packed->network()->parameters().size() == plain->network()->parameters().size());
        std::size_t next = 0;
        plain->network()->forEachProduct([&](const std::string&, JoinedLinear& product) {
            const torch::NoGradGuard noGrad;
            torch::Tensor held = product.weight().held();
            held.copy_(values[next++]);
        });
        takeUp(*plain, name); // by the rows of these weights
        const Learned one = learn(*packed, rowsOf(name));
        const Learned other = learn(*plain, rowsOf(name));
        QVERIFY(std::abs(one.loss - other.loss) < 1e-6 * other.loss);
        QVERIFY2(furthest(one, other) < 1e-5, qPrintable(QString::number(furthest(one, other))));
        QVERIFY(distance(one, exact) > 0); // it was packed
    }

    void newAdaptersChangeNothingYet() {
        const torch::NoGradGuard noGrad;
        CausalModel model(kData / "decoders" / "qwen2", Device{}, Precision::Fp32);
        const double before = lossOf(model, rowsOf("qwen2")).item<double>();
        model.adapt(settingsOf("qwen2-dora"), 1);
        const double decomposed = lossOf(model, rowsOf("qwen2")).item<double>();
        QVERIFY2(std::abs(decomposed - before) < 1e-6 * before,
                 qPrintable(QString::number(decomposed)));
        model.adapt({}, 1);
        QCOMPARE(lossOf(model, rowsOf("qwen2")).item<double>(), before);
        // Drawn as PEFT draws them: uniformly from ±1/√in, in = 32.
        const auto down = model.parameters().front().tensor;
        QCOMPARE(model.parameters().front().name,
                 std::string("base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight"));
        QVERIFY(down.abs().max().item<double>() <= 1 / std::sqrt(32.0));
        QVERIFY(std::abs(down.std().item<double>() - 1 / std::sqrt(3 * 32.0)) < 0.01);
        QVERIFY(std::abs(down.mean().item<double>()) < 0.02);
    }

    void theSeedNamesTheAdapters() {
        const auto drawn = [](std::uint64_t seed) {
            CausalModel model(kData / "decoders" / "llama", Device{}, Precision::Fp32);
            model.adapt({}, seed);
            std::vector<torch::Tensor> all;
            for (const NamedParameter& parameter : model.parameters()) {
                all.push_back(parameter.tensor.detach().flatten());
            }
            return torch::cat(all);
        };
        QCOMPARE(furthest(drawn(1), drawn(1)), 0.0);
        QVERIFY(furthest(drawn(1), drawn(2)) > 0);
    }

    void mergedWeightsAnswerAlike_data() { learnsAsPeftDoes_data(); }
    void mergedWeightsAnswerAlike() {
        QFETCH(QString, name);
        const torch::NoGradGuard noGrad;
        const auto model = adapted(name);
        const double before = lossOf(*model, rowsOf(name)).item<double>();
        model->mergeAdapters();
        QVERIFY(model->parameters().empty());
        const double after = lossOf(*model, rowsOf(name)).item<double>();
        QVERIFY2(std::abs(after - before) < 1e-5 * before, qPrintable(QString::number(after)));
    }

    // Packed ones are packed anew in 8 bits, with what was learned beside them.
    void packedWeightsAreMergedInto8Bits_data() { twoKinds("qwen2"); }
    void packedWeightsAreMergedInto8Bits() {
        QFETCH(QString, name);
        const torch::NoGradGuard noGrad;
        const auto model = adapted(name, Precision::Fp32, Holding::Bits4);
        const double before = lossOf(*model, rowsOf(name)).item<double>();
        model->mergeAdapters();
        QVERIFY(model->parameters().empty());
        const double after = lossOf(*model, rowsOf(name)).item<double>();
        QVERIFY2(std::abs(after - before) < 5e-3 * before,
                 qPrintable(QString("%1 %2").arg(before).arg(after)));
        int in8Bits = 0;
        model->network()->forEachProduct([&](const std::string&, JoinedLinear& product) {
            in8Bits += product.weight().packing() == GgufType::Q8_0 ? 1 : 0;
        });
        QVERIFY(in8Bits > 1); // words have been so before
    }

    // What is left out depends on the seed alone, about the share that was asked for.
    void leavesOutByItsSeed_data() { twoKinds("llama3"); }
    void leavesOutByItsSeed() {
        QFETCH(QString, name);
        const auto model = adapted(name);
        const auto loss = [&] { return lossOf(*model, rowsOf(name)).item<double>(); };
        const double all = loss();
        model->network()->leaveOut(3);
        QCOMPARE(loss(), all); // its dropout is 0
        LoraSettings settings = settingsOf(name);
        settings.dropout = 0.2;
        model->adapt(settings, 1);
        model->replaceLearned(*tensorsOf(name, "adapter_model.safetensors"));
        model->network()->leaveOut(3);
        const double one = loss();
        QVERIFY(one != all);
        QCOMPARE(loss(), one);
        model->network()->leaveOut(4);
        QVERIFY(loss() != one);
        model->network()->leaveOut(std::nullopt);
        QCOMPARE(loss(), all);
    }

    void refusesAdaptersOfAnotherShape() {
        CausalModel model(kData / "decoders" / "llama", Device{}, Precision::Fp32);
        model.adapt(settingsOf("llama"), 1);
        QVERIFY_EXCEPTION_THROWN(
            model.replaceLearned(*tensorsOf("llama3", "adapter_model.safetensors")), Error);
        LoraSettings wider = settingsOf("llama");
        wider.rank = 5;
        model.adapt(wider, 1);
        QVERIFY_EXCEPTION_THROWN(
            model.replaceLearned(*tensorsOf("llama", "adapter_model.safetensors")), Error);
    }

    void refusesWhatCannotBe() {
        CausalModel model(kData / "decoders" / "llama", Device{}, Precision::Fp32);
        const auto refuses = [&](auto change) {
            LoraSettings settings;
            change(settings);
            QVERIFY_EXCEPTION_THROWN(model.adapt(settings, 1), Error);
        };
        refuses([](LoraSettings& settings) { settings.rank = 0; });
        refuses([](LoraSettings& settings) { settings.alpha = 0; });
        refuses([](LoraSettings& settings) { settings.dropout = 1; });
        refuses([](LoraSettings& settings) { settings.targets.clear(); });
        refuses([](LoraSettings& settings) { settings.targets = {"q_proj", "lm_head"}; });
    }
};

QTEST_GUILESS_MAIN(TestLora)
#include "test_lora.moc"
