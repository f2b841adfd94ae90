#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "core/nn/random_model.h"
#include "core/train/pair_learner.h"
#include "core/train/trainer.h"
#include "tests/core/corpus/toy_pairs.h"

namespace fts {

/// A very small encoder of random weights, made once for the whole test program. From then on
/// one thread computes: handing such small tensors to more takes longer than computing.
inline const std::filesystem::path& toyModel() {
    static const QTemporaryDir folder;
    static const std::filesystem::path path = [] {
        const auto model = std::filesystem::path(folder.path().toStdString()) / "toy-model";
        writeRandomModel(model, 1);
        setThreads(1);
        return model;
    }();
    return path;
}

inline TrainSpec toySpec() {
    TrainSpec spec;
    spec.epochs = 2;
    spec.batch = 8;
    spec.learningRate = 1e-3;
    spec.evaluateEvery = 2;
    spec.patience = 0;
    return spec;
}

/// Keeps what a job tells.
class Told : public EventSink {
public:
    void emit(const Event& event) override {
        if (const auto* sample = std::get_if<MetricSample>(&event)) {
            // What depends on the machine and its mood is no part of a run's outcome.
            if (!sample->name.ends_with("_per_s") && sample->name != "memory_mb") {
                curve[{sample->name, sample->step}] = sample->value;
            }
        } else if (const auto* line = std::get_if<LogLine>(&event)) {
            lines.push_back(line->text.english());
        }
    }

    std::vector<double> values(const std::string& name) const {
        std::vector<double> found;
        for (const auto& [key, value] : curve) {
            if (key.first == name) {
                found.push_back(value);
            }
        }
        return found;
    }

    std::map<std::pair<std::string, std::int64_t>, double> curve; ///< (name, step) → value
    std::vector<std::string> lines;
};

inline std::vector<float> weightsOf(const SentenceEncoder& encoder) {
    std::vector<float> all;
    for (const auto& parameter : encoder.parameters()) {
        const auto plain = parameter.tensor.detach().to(torch::kFloat32).contiguous();
        const auto* data = plain.const_data_ptr<float>();
        all.insert(all.end(), data, data + plain.numel());
    }
    return all;
}

/// One training with everything a test may want to look at or turn.
class ToyRun {
public:
    ToyRun(std::filesystem::path folder, const TrainSpec& spec,
           Precision precision = Precision::Fp32, std::int64_t tokensAtOnce = 100'000)
        : data(toyData()), encoder(toyModel(), {Device{}, precision}), learner(encoder, data, spec),
          checkpoints(std::move(folder)), trainer(learner, spec, checkpoints, tokensAtOnce) {}

    /// Trains to the end, or until `stopAfter` steps are done. True if it came to its end.
    bool run(std::optional<std::int64_t> stopAfter = {}) {
        std::stop_source stop;
        JobContext context{stop.get_token(), told};
        TrainHooks all = hooks;
        all.afterStep = [&] {
            if (hooks.afterStep) {
                hooks.afterStep();
            }
            if (stopAfter == trainer.state().step) {
                stop.request_stop();
            }
        };
        try {
            trainer.run(all, context);
            return true;
        } catch (const Cancelled&) {
            return false;
        }
    }

    /// Goes on from the newest checkpoint.
    void resume() { trainer.resume(checkpoints.newest().value()); }

    /// How near questions are to their passages, as a stand-in for retrieval metrics.
    void validateByCosine() {
        hooks.validate = [this](JobContext& context) -> std::map<std::string, double> {
            context.check(); // as embedding does
            const torch::NoGradGuard noGrad;
            const auto questions = encoder.forward(data.questions);
            const auto passages = encoder.forward(data.passages);
            double sum = 0;
            for (const auto& pair : data.pairs) {
                sum += questions[pair.question].dot(passages[pair.passage]).item<double>();
            }
            return {{"ndcg@10", sum / static_cast<double>(data.pairs.size())}};
        };
    }

    /// The metric after 0, 1, 2 … steps; looks past the end see the last value.
    void validateBy(std::vector<double> values) {
        hooks.validate = [this, values](JobContext&) -> std::map<std::string, double> {
            const auto step = static_cast<std::size_t>(trainer.state().step);
            return {{"ndcg@10", values[std::min(step, values.size() - 1)]}};
        };
    }

    TrainingData data;
    SentenceEncoder encoder;
    PairLearner learner;
    CheckpointFolder checkpoints;
    Trainer trainer;
    TrainHooks hooks;
    Told told;
};

} // namespace fts
