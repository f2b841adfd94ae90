#include <QtTest/QtTest>

#include <cmath>
#include <optional>
#include <set>

#include "core/base/files.h"
#include "core/nn/causal_model.h"
#include "core/train/response_learner.h"
#include "core/train/response_loss.h"
#include "tests/core/train/toy_task.h"

using namespace fts;

namespace {

const std::filesystem::path kModel(FTS_TEST_DATA "/nn/decoders/llama");
constexpr std::int64_t kAllAtOnce = 100'000;

/// Rows of the kind "a b c → c b a" of different lengths, so that there is something to learn.
std::vector<ResponseRow> toyRows(int count) {
    std::vector<ResponseRow> rows;
    Random random{3};
    for (int i = 0; i < count; ++i) {
        ResponseRow row;
        const auto length = 2 + random.below(4);
        for (std::uint64_t j = 0; j < length; ++j) {
            row.ids.push_back(static_cast<std::int32_t>(10 + random.below(5)));
        }
        row.learnedFrom = static_cast<std::uint32_t>(row.ids.size());
        for (std::uint64_t j = length; j-- > 0;) {
            row.ids.push_back(row.ids[j]);
        }
        row.ids.push_back(1);
        rows.push_back(row);
    }
    return rows;
}

LoraSettings toyLora() {
    LoraSettings settings;
    settings.rank = 4;
    settings.alpha = 8;
    settings.dropout = 0.1;
    settings.targets = loraTargets();
    return settings;
}

LoraSettings toyDora() {
    LoraSettings settings = toyLora();
    settings.weightDecomposed = true;
    return settings;
}

/// One training of a language model, of all its weights without `lora`, with what a test may want
/// to look at.
class Run {
public:
    Run(std::filesystem::path folder, const TrainSpec& spec, Precision precision = Precision::Fp32,
        const std::optional<LoraSettings>& lora = toyLora())
        : rows(toyRows(30)), model(kModel, Device{}, precision),
          learner(learning(model, lora), rows, spec), checkpoints(std::move(folder)),
          trainer(learner, spec, checkpoints, kAllAtOnce) {
        hooks.validate = [this](JobContext& context) -> std::map<std::string, double> {
            const double loss = meanResponseLoss(model, rows, kAllAtOnce, context);
            return {{"ndcg@10", -loss}, {"loss", loss}};
        };
    }

    bool run(std::optional<std::int64_t> stopAfter = {}) {
        std::stop_source stop;
        JobContext context{stop.get_token(), told};
        hooks.afterStep = [&] {
            if (stopAfter == trainer.state().step) {
                stop.request_stop();
            }
        };
        try {
            trainer.run(hooks, context);
            return true;
        } catch (const Cancelled&) {
            return false;
        }
    }

    std::string weights() const {
        std::string bytes;
        for (const NamedParameter& parameter : model.parameters()) {
            const auto* data = static_cast<const char*>(parameter.tensor.const_data_ptr());
            bytes.append(data, parameter.tensor.nbytes());
        }
        return bytes;
    }

    static CausalModel& learning(CausalModel& model, const std::optional<LoraSettings>& lora) {
        if (lora) {
            model.adapt(*lora, 5);
        } else {
            model.learnWhole();
        }
        return model;
    }

    std::vector<ResponseRow> rows;
    CausalModel model;
    ResponseLearner learner;
    CheckpointFolder checkpoints;
    Trainer trainer;
    TrainHooks hooks;
    Told told;
};

TrainSpec spec() {
    TrainSpec spec = toySpec();
    spec.learningRate = 1e-2;
    spec.epochs = 3;
    return spec;
}

// At first B is zero, and with it the gradient of A.
void moveAwayFromZero(CausalModel& model) {
    const torch::NoGradGuard noGrad;
    for (const NamedParameter& parameter : model.parameters()) {
        torch::Tensor tensor = parameter.tensor;
        tensor.add_(0.1);
    }
}

std::vector<torch::Tensor> gradientsOf(const CausalModel& model) {
    std::vector<torch::Tensor> all;
    for (const NamedParameter& parameter : model.parameters()) {
        all.push_back(parameter.tensor.grad().clone());
        parameter.tensor.mutable_grad().reset();
    }
    return all;
}

/// What a backward pass would go through.
std::size_t nodesOf(const torch::Tensor& result) {
    std::set<const torch::autograd::Node*> seen;
    std::vector<torch::autograd::Node*> open{result.grad_fn().get()};
    while (!open.empty()) {
        const auto* node = open.back();
        open.pop_back();
        if (node != nullptr && seen.insert(node).second) {
            for (const auto& edge : node->next_edges()) {
                open.push_back(edge.function.get());
            }
        }
    }
    return seen.size();
}

double furthest(const std::vector<torch::Tensor>& one, const std::vector<torch::Tensor>& other) {
    double largest = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        largest = std::max(largest, (one[i] - other[i]).abs().max().item<double>() /
                                        (other[i].abs().max().item<double>() + 1e-12));
    }
    return largest;
}

} // namespace

class TestResponseLearner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); }
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void learns_data() {
        QTest::addColumn<Precision>("precision");
        QTest::newRow("fp32") << Precision::Fp32;
        QTest::newRow("bf16") << Precision::Bf16;
    }

    void learns() {
        QFETCH(Precision, precision);
        TrainSpec longer = spec();
        longer.epochs = 12;
        Run run(folder(), longer, precision);
        QVERIFY(run.run());
        const auto loss = run.told.values("validation.loss");
        QVERIFY2(loss.back() < 0.5 * loss.front(), qPrintable(QString::number(loss.back())));
        QCOMPARE(run.trainer.state().pairs, 12 * std::int64_t(run.rows.size()));
    }

    // By a share that is always the same the least loss is the best.
    void theLossDecidesBetweenEquals() {
        Run run(folder(), spec());
        run.hooks.validate = [&](JobContext&) -> std::map<std::string, double> {
            const auto step = double(run.trainer.state().step);
            return {{"ndcg@10", 0.5}, {"loss", std::abs(step - 4)}};
        };
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().bestStep, 4);
        QCOMPARE(run.trainer.state().bestValue, 0.5);
    }

    void theBaseStaysAsItIs() {
        Run run(folder(), spec());
        const auto before = run.model.network()->named_parameters()["model.norm.weight"].clone();
        const auto layer =
            run.model.network()->named_parameters()["model.layers.1.mlp.up_proj.weight"].clone();
        QVERIFY(run.run());
        const auto after = run.model.network()->named_parameters();
        QVERIFY(torch::equal(after["model.norm.weight"], before));
        QVERIFY(torch::equal(after["model.layers.1.mlp.up_proj.weight"], layer));
    }

    // What is left out at random is part of it, and of DoRA the magnitudes.
    void aResumedRunRepeatsTheUninterruptedOne_data() {
        QTest::addColumn<std::optional<LoraSettings>>("lora");
        QTest::newRow("LoRA") << std::optional(toyLora());
        QTest::newRow("DoRA") << std::optional(toyDora());
        QTest::newRow("all weights") << std::optional<LoraSettings>();
    }
    void aResumedRunRepeatsTheUninterruptedOne() {
        QFETCH(std::optional<LoraSettings>, lora);
        Run whole(folder("whole"), spec(), Precision::Fp32, lora);
        QVERIFY(whole.run());
        Run first(folder("halves"), spec(), Precision::Fp32, lora);
        QVERIFY(!first.run(5));
        Run second(folder("halves"), spec(), Precision::Fp32, lora);
        second.trainer.resume(second.checkpoints.newest().value());
        QVERIFY(second.run());
        for (const auto& [key, value] : second.told.curve) {
            QCOMPARE(value, whole.told.curve.at(key));
        }
        QVERIFY(second.weights() == whole.weights());
    }

    void allWeightsLearn_data() { learns_data(); }

    void allWeightsLearn() {
        QFETCH(Precision, precision);
        TrainSpec longer = spec();
        longer.epochs = 12;
        longer.learningRate = 3e-3;
        Run run(folder(), longer, precision, std::nullopt);
        std::vector<torch::Tensor> before;
        for (const NamedParameter& parameter : run.model.parameters()) {
            before.push_back(parameter.tensor.detach().clone());
        }
        QVERIFY(run.run());
        const auto loss = run.told.values("validation.loss");
        QVERIFY2(loss.back() < 0.5 * loss.front(), qPrintable(QString::number(loss.back())));
        for (std::size_t i = 0; i < before.size(); ++i) {
            const NamedParameter& parameter = run.model.parameters()[i];
            QVERIFY2(!torch::equal(parameter.tensor, before[i]), parameter.name.c_str());
        }
    }

    void everyWeightHasItsGradient_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"llama", "llama3", "mistral", "qwen2"}) {
            QTest::newRow(name) << name;
        }
    }

    // A step along the gradient raises the loss by its length: as if each were tried by itself.
    void everyWeightHasItsGradient() {
        QFETCH(QString, name);
        const auto rows = toyRows(12);
        std::vector<const ResponseRow*> all;
        for (const ResponseRow& row : rows) {
            all.push_back(&row);
        }
        CausalModel model(FTS_TEST_DATA "/nn/decoders/" + name.toStdString(), Device{},
                          Precision::Fp32);
        model.learnWhole();
        responseLossSum(model, all, kAllAtOnce).backward();
        const torch::NoGradGuard noGrad;
        const auto lossAt = [&](torch::Tensor weight, const torch::Tensor& step) {
            weight.add_(step);
            const double loss = responseLossSum(model, all, kAllAtOnce).item<double>();
            weight.sub_(step);
            return loss;
        };
        QVERIFY(model.parameters().size() >= 2 + 6 * std::size_t(model.config().layers));
        for (const NamedParameter& parameter : model.parameters()) {
            const torch::Tensor gradient = parameter.tensor.grad();
            const double length = gradient.norm().item<double>();
            constexpr double kStep = 1e-2;
            const torch::Tensor step = gradient * (kStep / length);
            const double slope =
                (lossAt(parameter.tensor, step) - lossAt(parameter.tensor, -step)) / (2 * kStep);
            QVERIFY2(
                std::abs(slope - length) < 0.02 * length + 0.02,
                qPrintable(
                    QString("%1: %2, not %3").arg(parameter.name.c_str()).arg(length).arg(slope)));
        }
    }

    void aFinishedRunGoesOn() {
        Run run(folder(), spec());
        QVERIFY(run.run());
        const auto steps = run.trainer.state().step;
        run.trainer.extend(1);
        QVERIFY(run.run());
        QCOMPARE(run.trainer.state().step, steps + 4);
    }

    void theSeedNamesTheRun() {
        Run one(folder("one"), spec());
        Run same(folder("same"), spec());
        TrainSpec changed = spec();
        changed.seed = 7;
        Run other(folder("other"), changed);
        for (Run* run : {&one, &same, &other}) {
            QVERIFY(run->run());
        }
        QVERIFY(one.weights() == same.weights());
        QVERIFY(one.weights() != other.weights());
    }

    // In how many passes a batch is computed changes nothing but rounding; without dropout, whose
    // choice is the pass's.
    void partsGiveTheSameGradients() {
        const auto rows = toyRows(20);
        CausalModel model(kModel, Device{}, Precision::Fp32);
        LoraSettings settings = toyLora();
        settings.dropout = 0;
        model.adapt(settings, 5);
        moveAwayFromZero(model);
        TrainSpec all = spec();
        all.batch = 20;
        ResponseLearner learner(model, rows, all);
        const auto batch = learner.batches(0).front();
        learner.beginStep(0);
        const double loss = learner.add(batch, 1, kAllAtOnce, [] {}).loss.item<double>();
        const auto whole = gradientsOf(model);
        for (const std::int64_t atOnce : {1, 30, 60}) {
            learner.beginStep(0);
            const double inParts = learner.add(batch, 1, atOnce, [] {}).loss.item<double>();
            QVERIFY(std::abs(inParts - loss) < 1e-5);
            QVERIFY(furthest(gradientsOf(model), whole) < 1e-4);
        }
        // A step over two batches is the mean over the tokens of both.
        const std::vector<std::uint32_t> few(batch.begin(), batch.begin() + 3);
        const std::vector<std::uint32_t> many(batch.begin() + 3, batch.end());
        const double shares = learner.shareOf(few) + learner.shareOf(many);
        learner.add(few, learner.shareOf(few) / shares, kAllAtOnce, [] {});
        learner.add(many, learner.shareOf(many) / shares, kAllAtOnce, [] {});
        QVERIFY(furthest(gradientsOf(model), whole) < 1e-4);
    }

    void aStopIsHeardBetweenTwoParts() {
        const auto rows = toyRows(20);
        CausalModel model(kModel, Device{}, Precision::Fp32);
        model.adapt(toyLora(), 5);
        TrainSpec all = spec();
        all.batch = 20;
        ResponseLearner learner(model, rows, all);
        TrainingStep step(learner, all, 30);
        const auto batches = learner.batches(0);
        std::stop_source stop;
        FunctionSink nobody([](const Event&) {});
        JobContext context{stop.get_token(), nobody};
        int passes = 0;
        const auto count = [&] { ++passes; };
        learner.beginStep(0);
        learner.add(batches.front(), 1, 30, count);
        QVERIFY(passes > 2);
        QVERIFY_THROWS_EXCEPTION(Cancelled, learner.add(batches.front(), 1, 30, [&] {
            if (--passes == 1) {
                throw Cancelled();
            }
        }));
        QCOMPARE(passes, 1);
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Cancelled, step.run(batches, 0, 1e-3, context));
        for (const NamedParameter& parameter : model.parameters()) {
            QVERIFY(!parameter.tensor.grad().defined());
        }
    }

    // A row cannot be cut, so of one that is too long its layers are computed again.
    void keepsLittleOfARowThatIsTooLong() {
        const ResponseRow row = toyRows(1).front();
        const ResponseRow* const rows[] = {&row};
        const auto length = static_cast<std::int64_t>(row.ids.size());
        CausalModel model(kModel, Device{}, Precision::Fp32);
        model.adapt(toyLora(), 5);
        const auto fitting = nodesOf(responseLossSum(model, rows, length));
        const auto tooLong = nodesOf(responseLossSum(model, rows, length - 1));
        QVERIFY2(tooLong < fitting / 2, qPrintable(QString("%1, %2").arg(tooLong).arg(fitting)));
        QCOMPARE(nodesOf(responseLossSum(model, rows, length)), fitting);
    }

    // The last token of a row, which ends the answer, is always learned; of the prompt nothing.
    void learnsTheResponseAndItsEnd() {
        const Tokenizer tokenizer = Tokenizer::fromFolder(kModel);
        const ResponseRow row = responseRow({5, 6, 7}, "select name", 1, false, tokenizer);
        const auto written = tokenizer.encodeText("select name").ids;
        QCOMPARE(row.learnedFrom, 3u);
        QCOMPARE(row.learned(), std::int64_t(written.size()) + 1);
        QCOMPARE(row.ids.back(), 1);
        QVERIFY(std::equal(written.begin(), written.end(), row.ids.begin() + 3));
        const ResponseRow all = responseRow({5, 6, 7}, "select name", 1, true, tokenizer);
        QVERIFY(all.ids == row.ids);
        QCOMPARE(all.learned(), std::int64_t(all.ids.size()) - 1);
    }

    void everyRowComesOnceAnEpoch() {
        const auto batches = epochBatches(20, 6, 1, 0);
        QCOMPARE(batches.size(), std::size_t{4});
        std::set<std::uint32_t> seen;
        for (const auto& batch : batches) {
            seen.insert(batch.begin(), batch.end());
        }
        QCOMPARE(seen.size(), std::size_t{20});
        QVERIFY(epochBatches(20, 6, 1, 0) == batches);
        QVERIFY(epochBatches(20, 6, 1, 1) != batches);
        QVERIFY(epochBatches(20, 6, 2, 0) != batches);
    }

private:
    std::filesystem::path folder(const char* name = "run") const {
        return std::filesystem::path(m_temporary->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

QTEST_GUILESS_MAIN(TestResponseLearner)
#include "test_response_learner.moc"
