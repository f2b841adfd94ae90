#include "core/train/training_step.h"

#include "core/base/error.h"
#include "core/nn/torch_errors.h"

namespace fts {
namespace {

constexpr std::int64_t kLeastTokensAtOnce = 128;

} // namespace

TrainingStep::TrainingStep(Learner& learner, const TrainSpec& spec, std::int64_t tokensAtOnce)
    : m_learner(learner), m_clip(spec.clip), m_tokensAtOnce(tokensAtOnce),
      m_optimiser(learner.parameters(), spec.weightDecay) {}

TrainingStep::Report TrainingStep::run(std::span<const Learner::Batch> batches, std::int64_t number,
                                       double learningRate, JobContext& context) {
    Report report;
    while (!addGradients(batches, number, report, context)) {
    }
    report.norm = m_optimiser.clipGradients(m_clip);
    m_optimiser.step(learningRate);
    m_optimiser.zeroGradients();
    return report;
}

void TrainingStep::addAll(std::span<const Learner::Batch> batches, Report& report,
                          const JobContext& context) {
    // A stop alone: a pause waits for the end of the step, which is measured.
    const auto beforePass = [&context] {
        if (context.stop.stop_requested()) {
            throw Cancelled();
        }
    };
    double shares = 0;
    for (const Learner::Batch& batch : batches) {
        shares += m_learner.shareOf(batch);
    }
    for (const Learner::Batch& batch : batches) {
        const double weight = m_learner.shareOf(batch) / shares;
        const auto result = m_learner.add(batch, weight, m_tokensAtOnce, beforePass);
        const auto part = result.loss * weight;
        report.loss = report.loss.defined() ? report.loss + part : part;
        report.tokens += result.tokens;
        report.pairs += static_cast<std::int64_t>(batch.size());
    }
}

// False if memory ran out and smaller parts are worth a try.
bool TrainingStep::addGradients(std::span<const Learner::Batch> batches, std::int64_t number,
                                Report& report, JobContext& context) {
    try {
        report = {};
        m_learner.beginStep(number);
        addAll(batches, report, context);
        return true;
    } catch (const Cancelled&) {
        m_optimiser.zeroGradients(); // those of half a step
        throw;
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
