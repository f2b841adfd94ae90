#include "core/work/selftest.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/nn/random_model.h"
#include "core/nn/sentence_encoder.h"
#include "core/nn/torch_errors.h"
#include "core/train/pair_learner.h"
#include "core/train/trainer.h"
#include "core/work/devices.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Sequences = std::vector<TrainingData::Sequence>;

constexpr std::uint64_t kSeed = 7;
constexpr std::int64_t kAllAtOnce = 1'000'000;

/// A folder that goes away again.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "finetune-studio-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throwErrno("write", name, errno);
        }
        m_path = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

Sequences randomTexts(std::size_t count, std::int32_t words, std::size_t longest, Random& random) {
    Sequences texts(count);
    for (auto& text : texts) {
        text.resize(3 + random.below(longest - 2));
        for (auto& id : text) {
            id = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(words)));
        }
    }
    return texts;
}

TrainingData randomPairs(std::int32_t words) {
    Random random{kSeed, 1};
    TrainingData data;
    data.questions = randomTexts(48, words, 16, random);
    data.passages = randomTexts(32, words, 128, random);
    for (std::uint32_t i = 0; i < data.questions.size(); ++i) {
        data.pairs.push_back({i, static_cast<std::uint32_t>(i % data.passages.size())});
    }
    data.finish();
    return data;
}

std::vector<float> embed(SentenceEncoder& encoder, const Sequences& texts) {
    std::vector<float> vectors(texts.size() * static_cast<std::size_t>(encoder.dimension()));
    encoder.embed(texts, vectors);
    return vectors;
}

double largestDifference(std::span<const float> one, std::span<const float> other) {
    double largest = one.size() == other.size() ? 0 : std::nan("");
    for (std::size_t i = 0; i < one.size() && i < other.size(); ++i) {
        const double difference = std::abs(static_cast<double>(one[i]) - other[i]);
        largest = difference <= largest ? largest : difference; // a NaN stays
    }
    return largest;
}

/// The checks of one device against the processor in fp32.
class Selftest {
public:
    explicit Selftest(JobContext& context) : m_context(context) {
        m_model = m_folder.path() / "model";
        writeRandomModel(m_model, kSeed);
        SentenceEncoder encoder(m_model, {});
        m_words = static_cast<std::int32_t>(encoder.tokenizer().vocabularySize());
        Random random{kSeed};
        m_texts = randomTexts(24, m_words, 128, random);
        m_data = randomPairs(m_words);
        m_vectors = embed(encoder, m_texts);
        m_weights = train({}, 0);
    }

    json run() {
        checkBatching();
        checkGradientParts();
        checkResume();
        checkDevice({}, Precision::Bf16);
        for (const Gpu& gpu : deviceReport().gpus) {
            checkDevice(gpu.device, Precision::Fp32);
            checkDevice(gpu.device, Precision::Bf16);
        }
        return std::exchange(m_checks, json::array());
    }
    bool ok() const { return m_ok; }

private:
    void check(const std::string& name, double difference, double limit) {
        m_context.check();
        const bool ok = difference <= limit; // false of NaN
        m_ok = m_ok && ok;
        m_context.log(Message(ok ? FTS_TEXT("%1: difference %2, within %3")
                                 : FTS_TEXT("%1: difference %2, more than %3"),
                              name, difference, limit),
                      ok ? LogLevel::Info : LogLevel::Warning);
        m_checks.push_back(
            {{"name", name}, {"ok", ok}, {"difference", difference}, {"limit", limit}});
    }

    // A text's vector must not depend on what else is in its batch.
    void checkBatching() {
        SentenceEncoder encoder(m_model, {});
        std::vector<float> vectors;
        for (const auto& text : m_texts) {
            const auto vector = embed(encoder, {text});
            vectors.insert(vectors.end(), vector.begin(), vector.end());
        }
        check("one text at a time", largestDifference(vectors, m_vectors), 1e-5);
    }

    void checkGradientParts() {
        const auto whole = gradients(kAllAtOnce);
        check("gradients by parts", largestDifference(gradients(256), whole), 1e-4);
    }

    void checkResume() { check("resumed training", largestDifference(train({}, 2), m_weights), 0); }

    void checkDevice(Device device, Precision precision) {
        const EncoderOptions options{device, precision};
        const bool exact = precision == Precision::Fp32;
        const std::string name = device.name() + " " + precisionName(precision);
        SentenceEncoder encoder(m_model, options);
        check(name + " vectors", largestDifference(embed(encoder, m_texts), m_vectors),
              exact ? 1e-4 : 2e-2);
        check(name + " training", largestDifference(train(options, 0), m_weights),
              exact ? 1e-3 : 2e-2);
    }

    std::vector<float> gradients(std::int64_t tokensAtOnce) {
        SentenceEncoder encoder(m_model, {});
        BatchGradients batch(encoder, m_data, spec());
        std::vector<std::uint32_t> pairs(m_data.pairs.size());
        std::iota(pairs.begin(), pairs.end(), 0U);
        batch.add(pairs, 1, tokensAtOnce);
        std::vector<float> all;
        for (const auto& parameter : encoder.parameters()) {
            append(parameter.tensor.grad(), all);
        }
        return all;
    }

    // The weights after a few steps; with `stopAfter`, of a run that was stopped and resumed.
    std::vector<float> train(const EncoderOptions& options, int stopAfter) {
        const CheckpointFolder checkpoints(m_folder.path() / ("run-" + std::to_string(++m_runs)));
        SentenceEncoder encoder(m_model, options);
        if (stopAfter > 0) {
            runUntil(encoder, checkpoints, stopAfter);
        }
        SentenceEncoder resumed(m_model, options);
        PairLearner learner(resumed, m_data, spec());
        Trainer trainer(learner, spec(), checkpoints, kAllAtOnce);
        if (const auto checkpoint = checkpoints.newest()) {
            trainer.resume(*checkpoint);
        }
        trainer.run({}, m_context);
        std::vector<float> all;
        for (const auto& parameter : resumed.parameters()) {
            append(parameter.tensor, all);
        }
        return all;
    }

    void runUntil(SentenceEncoder& encoder, const CheckpointFolder& checkpoints, int steps) {
        std::stop_source stop;
        JobContext context{stop.get_token(), m_context.events};
        PairLearner learner(encoder, m_data, spec());
        Trainer trainer(learner, spec(), checkpoints, kAllAtOnce);
        TrainHooks hooks;
        hooks.afterStep = [&] { steps == trainer.state().step ? stop.request_stop() : false; };
        try {
            trainer.run(hooks, context);
        } catch (const Cancelled&) {
            return; // as asked, with a checkpoint
        }
    }

    static TrainSpec spec() {
        TrainSpec spec;
        spec.epochs = 2;
        spec.batch = 16;
        spec.learningRate = 1e-4;
        return spec;
    }

    static void append(const torch::Tensor& tensor, std::vector<float>& values) {
        if (tensor.defined()) {
            const auto plain = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
            const auto* data = plain.const_data_ptr<float>();
            values.insert(values.end(), data, data + plain.numel());
        }
    }

    JobContext& m_context;
    TemporaryFolder m_folder;
    fs::path m_model;
    std::int32_t m_words = 0;
    Sequences m_texts;
    TrainingData m_data;
    std::vector<float> m_vectors; ///< of the processor in fp32
    std::vector<float> m_weights; ///< after training there
    int m_runs = 0;
    json m_checks = json::array();
    bool m_ok = true;
};

} // namespace

json runSelftest(JobContext& context) {
    return withTorchErrors([&]() -> json {
        context.events.emit(StageStarted{"selftest", FTS_TEXT("Checking this machine")});
        setThreads(1); // the model is too small to share, and threads that wait cost time
        json result = deviceFacts(); // before torch is used: it asks but once whether there is CUDA
        Selftest test(context);
        result["device"] = resolveDevice("auto").name();
        result["checks"] = test.run();
        if (!test.ok()) {
            throw Error(ErrorKind::Internal,
                        FTS_TEXT("This machine does not compute as it should; the lines above "
                                 "say where. Choose another train.device or train.precision."));
        }
        result["ok"] = true;
        return result;
    });
}

} // namespace fts
