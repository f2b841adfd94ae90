#include "core/train/training_step.h"

#include "core/base/error.h"
#include "core/nn/torch_errors.h"

namespace fts {
namespace {

constexpr std::int64_t kLeastTokensAtOnce = 128;

} // namespace

TrainingStep::TrainingStep(SentenceEncoder& encoder, const TrainingData& data,
                           const TrainSpec& spec, std::int64_t tokensAtOnce)
    : m_clip(spec.clip), m_tokensAtOnce(tokensAtOnce),
      m_optimiser(encoder.parameters(), spec.weightDecay), m_gradients(encoder, data, spec) {}

TrainingStep::Report TrainingStep::run(std::span<const std::vector<std::uint32_t>> batches,
                                       double learningRate, JobContext& context) {
    Report report;
    while (!addGradients(batches, report, context)) {
    }
    report.norm = m_optimiser.clipGradients(m_clip);
    m_optimiser.step(learningRate);
    m_optimiser.zeroGradients();
    return report;
}

// False if memory ran out and smaller parts are worth a try.
bool TrainingStep::addGradients(std::span<const std::vector<std::uint32_t>> batches, Report& report,
                                JobContext& context) {
    try {
        report = {};
        for (const auto& batch : batches) {
            const double weight = 1.0 / static_cast<double>(batches.size());
            const auto result = m_gradients.add(batch, weight, m_tokensAtOnce);
            const auto part = result.loss * weight;
            report.loss = report.loss.defined() ? report.loss + part : part;
            report.tokens += result.tokens;
            report.pairs += static_cast<std::int64_t>(batch.size());
        }
        return true;
    } catch (const c10::Error& error) {
        if (!saysOutOfMemory(error)) {
            throw;
        }
    }
    m_optimiser.zeroGradients();
    if (m_tokensAtOnce < 2 * kLeastTokensAtOnce) {
        throw Error(ErrorKind::OutOfMemory,
                    FTS_TEXT("Memory ran out, even for one text at a time. Lower "
                             "model.max_tokens, or choose a smaller model."));
    }
    m_tokensAtOnce /= 2;
    context.log(Message(FTS_TEXT("Memory ran out: batches are now computed in parts of %1 tokens."),
                        m_tokensAtOnce),
                LogLevel::Warning);
    return false;
}

} // namespace fts
