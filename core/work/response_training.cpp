#include "core/work/response_training.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <span>

#include "core/base/elapsed.h"
#include "core/project/adapter_rate.h"
#include "core/train/response_loss.h"
#include "core/train/schedule.h"
#include "core/work/run_inputs.h"
#include "core/work/tuned_model.h"

namespace fts {
namespace {

// Looks at the validation part may cost this share of the training between them.
constexpr double kLookShare = 0.15;
// What a token that is only read costs beside one that is trained on.
constexpr double kReadCost = 0.35;
// A processor gains nothing by more at once.
constexpr std::int64_t kMostTokensOnProcessor = 4096;
constexpr std::uint64_t kMostActivationBytes = 3'200'000'000;
constexpr std::uint64_t kTokenSteps = 1024;
constexpr std::int64_t kPieceTokens = 4096; // of what is measured before a training

} // namespace

double ResponseTraining::costOfReading(double tokens) {
    return kReadCost * tokens;
}

void ResponseTraining::loadModel(JobContext& context) {
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the base model")});
    const Computing computing = resolveComputing(m_spec.specs.train);
    const auto path = baseModelOf(m_spec);
    const auto begin = std::chrono::steady_clock::now();
    m_model = std::make_shared<CausalModel>(path, computing.device, computing.precision,
                                            holdingOfBits(m_spec.specs.lora.baseBits));
    m_loadSeconds = secondsSince(begin);
    for (const Message& warning : m_model->warnings()) {
        context.log(warning, LogLevel::Warning);
    }
    const LoraSpec& lora = m_spec.specs.lora;
    beginLearning(*m_model, lora, static_cast<std::uint64_t>(m_spec.specs.train.seed));
    if (double& rate = m_spec.specs.train.learningRate; rate == 0) {
        rate = chosenLearningRate(lora, m_model->config().hidden);
    }
    int& maxTokens = m_spec.specs.model.maxTokens;
    const int positions = m_model->config().positions;
    maxTokens = maxTokens == 0 ? positions : std::min(maxTokens, positions);
}

void ResponseTraining::finish(JobContext& context) {
    TrainSpec& train = m_spec.specs.train;
    m_learner = std::make_unique<ResponseLearner>(*m_model, m_rows.rows, train);
    if (m_spec.tokensAtOnce == 0) {
        m_spec.tokensAtOnce = chooseTokensAtOnce();
    }
    if (train.evaluateEvery == 0) {
        train.evaluateEvery = chooseEvaluateEvery();
    }
    if (const auto left = m_rows.tooLong + m_validation.tooLong; left > 0) {
        context.log(Message(FTS_TEXT("Rows left out because they are longer than %1 tokens: %2."),
                            m_spec.specs.model.maxTokens, left),
                    LogLevel::Warning);
    }
    if (!hasValidation()) {
        context.log(kNoValidationPart, LogLevel::Warning);
    }
}

void ResponseTraining::giveUpModel() {
    m_learner.reset();
    m_model.reset();
}

std::int64_t ResponseTraining::chooseTokensAtOnce() const {
    const TrainSpec& train = m_spec.specs.train;
    const auto rows = static_cast<std::int64_t>(m_rows.rows.size());
    return train.microBatch > 0 ? std::max<std::int64_t>(1, train.microBatch * m_rows.tokens / rows)
                                : tokensThatFit();
}

std::int64_t ResponseTraining::tokensThatFit() const {
    const bool onProcessor = m_model->device().kind == Device::Kind::Cpu;
    const std::uint64_t available = availableMemory(m_model->device());
    const std::uint64_t budget =
        onProcessor ? std::min(available / 4, kMostActivationBytes) : available / 2;
    // Rounded, so that a little more or less free memory does not change the sums' order.
    const auto fitting = static_cast<std::int64_t>(budget / m_model->trainingBytesPerToken() /
                                                   kTokenSteps * kTokenSteps);
    const std::int64_t most = onProcessor ? std::min(fitting, kMostTokensOnProcessor) : fitting;
    return std::max(static_cast<std::int64_t>(kTokenSteps), most);
}

// Steps between looks: rare enough to stay cheap, but at least once an epoch.
int ResponseTraining::chooseEvaluateEvery() const {
    const auto steps = static_cast<double>(stepsInEpoch(*m_learner, m_spec.specs.train));
    if (!hasValidation()) {
        return static_cast<int>(steps);
    }
    const double look = costOfReading(static_cast<double>(m_validation.tokens)) + lookCost();
    const double step = static_cast<double>(m_rows.tokens) / steps;
    return static_cast<int>(std::clamp(std::ceil(look / (kLookShare * step)), 1.0, steps));
}

// As much of the validation part is read as takes a moment; how many tokens it has is known.
double ResponseTraining::looksSeconds(std::int64_t looks, JobContext& context) {
    if (looks == 0) {
        return 0;
    }
    std::int64_t tokens = 0;
    std::size_t rows = 0;
    while (rows < m_validation.rows.size() && tokens < kPieceTokens) {
        tokens += static_cast<std::int64_t>(m_validation.rows[rows++].ids.size());
    }
    const auto piece = std::span<const ResponseRow>(m_validation.rows).first(rows);
    const auto begin = std::chrono::steady_clock::now();
    meanResponseLoss(*m_model, piece, m_spec.tokensAtOnce, context);
    return static_cast<double>(looks) * secondsSince(begin) *
           static_cast<double>(m_validation.tokens) / static_cast<double>(tokens);
}

std::map<std::string, double> ResponseTraining::validate(JobContext& context) {
    return {{"loss", meanResponseLoss(*m_model, m_validation.rows, m_spec.tokensAtOnce, context)}};
}

} // namespace fts
