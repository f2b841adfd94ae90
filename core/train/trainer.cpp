#include "core/train/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/process_memory.h"
#include "core/eval/metric_names.h"
#include "core/train/schedule.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

std::optional<double> lossOf(const std::map<std::string, double>& metrics) {
    const auto loss = metrics.find("loss");
    return loss == metrics.end() ? std::nullopt : std::optional(loss->second);
}

} // namespace

struct Trainer::StepReport {
    std::int64_t step = 0;
    double learningRate = 0;
    TrainingStep::Report figures;
    Clock::time_point begin;
};

Trainer::Trainer(Learner& learner, const TrainSpec& spec, CheckpointFolder checkpoints,
                 std::int64_t tokensAtOnce)
    : m_learner(learner), m_spec(spec), m_checkpoints(std::move(checkpoints)),
      m_step(learner, spec, tokensAtOnce), m_mix(m_step.optimiser(), spec.baseShare) {
    m_state.epochs = spec.epochs;
    m_state.tokensAtOnce = tokensAtOnce;
}

Trainer::~Trainer() = default;

void Trainer::resume(const std::filesystem::path& checkpoint) {
    m_state = CheckpointFolder::load(checkpoint, m_step.optimiser());
    m_step.setTokensAtOnce(m_state.tokensAtOnce);
}

void Trainer::extend(int epochs) {
    m_state.epoch += m_state.batch > 0 ? 1 : 0;
    m_state.batch = 0;
    m_state.legStart = m_state.step;
    m_state.legFirstEpoch = m_state.epoch;
    m_state.epochs = m_state.epoch + epochs;
    m_state.looksWithoutBetter = 0;
    m_state.stoppedEarly = false;
}

std::int64_t Trainer::legSteps() const {
    const std::int64_t perEpoch = stepsInEpoch(m_learner, m_spec);
    return perEpoch * (m_state.epochs - m_state.legFirstEpoch);
}

void Trainer::run(const TrainHooks& hooks, JobContext& context) {
    m_checkpointed = Clock::now();
    if (m_state.step > 0 && m_state.step == m_state.legStart) {
        writeCheckpoint(hooks, context); // a kill must not lose that the run was extended
    }
    try {
        loop(hooks, context);
    } catch (const Cancelled&) {
        writeCheckpoint(hooks, context);
        throw;
    }
    writeCheckpoint(hooks, context);
    if (!hooks.validate) {
        m_mix.during([&] {
            m_checkpoints.writeBest(m_step.optimiser(), m_state.step,
                                    std::numeric_limits<double>::quiet_NaN());
        });
    }
    m_step.optimiser().zeroGradients(); // makes room for the file of the best weights
    m_checkpoints.loadBest(m_step.optimiser());
}

void Trainer::loop(const TrainHooks& hooks, JobContext& context) {
    if (m_state.stoppedEarly) {
        return; // resumed after a crash between its last checkpoint and its end
    }
    const auto every = std::max(1, m_spec.evaluateEvery);
    for (; m_state.epoch < m_state.epochs; ++m_state.epoch, m_state.batch = 0) {
        const auto batches = m_learner.batches(m_state.epoch);
        while (m_state.batch < static_cast<std::int64_t>(batches.size())) {
            context.check();
            if (m_state.step % every == 0 && m_state.evaluatedStep != m_state.step) {
                look(hooks, context);
                if (m_state.stoppedEarly) {
                    return;
                }
            }
            step(batches, context);
            if (hooks.afterStep) {
                hooks.afterStep();
            }
            if (secondsSince(m_checkpointed) > 60.0 * m_spec.checkpointMinutes) {
                writeCheckpoint(hooks, context);
            }
        }
    }
    if (m_state.evaluatedStep != m_state.step) {
        look(hooks, context);
        m_state.stoppedEarly = false; // patience that ends with the last step has ended nothing
    }
    tell(context);
}

void Trainer::step(const Batches& batches, JobContext& context) {
    const auto begin = static_cast<std::size_t>(m_state.batch);
    const auto size = std::min(batches.size() - begin, static_cast<std::size_t>(m_spec.accumulate));
    auto report = std::make_unique<StepReport>();
    report->begin = Clock::now();
    report->learningRate = m_spec.learningRate *
                           warmupLinear(m_state.step - m_state.legStart, legSteps(), m_spec.warmup);
    report->figures =
        m_step.run({batches.data() + begin, size}, m_state.step, report->learningRate, context);
    m_state.tokensAtOnce = m_step.tokensAtOnce();
    // A GPU is told its next step before this one's figures are read, so that it never waits.
    tell(context);
    report->step = ++m_state.step;
    m_state.batch += static_cast<std::int64_t>(size);
    m_state.pairs += report->figures.pairs;
    m_state.tokens += report->figures.tokens;
    m_state.trainSeconds += secondsSince(report->begin);
    m_report = std::move(report);
    if (m_learner.device().kind == Device::Kind::Cpu) {
        tell(context);
    }
}

void Trainer::tell(JobContext& context) {
    const auto report = std::exchange(m_report, nullptr);
    if (!report) {
        return;
    }
    const auto loss = report->figures.loss.item<double>();
    const auto norm = report->figures.norm.item<double>();
    const double seconds = secondsSince(report->begin);
    const auto emit = [&](const char* name, double value) {
        context.events.emit(MetricSample{name, report->step, value});
    };
    emit("loss", loss);
    emit("gradient_norm", norm);
    emit("lr", report->learningRate);
    emit("pairs_per_s", static_cast<double>(report->figures.pairs) / seconds);
    emit("tokens_per_s", static_cast<double>(report->figures.tokens) / seconds);
    emit("memory_mb", static_cast<double>(residentBytes()) / (1 << 20));
    context.events.emit(Progress{"train", report->step - m_state.legStart, legSteps()});
    if (!std::isfinite(loss) || !std::isfinite(norm)) {
        throw Error(ErrorKind::NotANumber,
                    FTS_TEXT("At step %1 the loss or its gradient was not a finite number. The "
                             "last good checkpoint is kept. Train again with a lower train.lr, "
                             "with train.precision=fp32, or look for odd rows in the data."),
                    report->step);
    }
}

void Trainer::look(const TrainHooks& hooks, JobContext& context) {
    tell(context);
    if (!hooks.validate) {
        m_state.evaluatedStep = m_state.step;
        return;
    }
    m_mix.during([&] { judge(hooks, context); });
}

void Trainer::judge(const TrainHooks& hooks, JobContext& context) {
    const auto metrics = hooks.validate(context);
    for (const auto& [name, value] : metrics) {
        context.events.emit(MetricSample{"validation." + name, m_state.step, value});
    }
    m_state.evaluatedStep = m_state.step;
    if (isBest(metrics)) {
        m_state.bestStep = m_state.step;
        m_state.bestValue = metrics.at(m_spec.metric);
        m_state.bestLoss = lossOf(metrics);
        m_state.looksWithoutBetter = 0;
        m_checkpoints.writeBest(m_step.optimiser(), m_state.step, m_state.bestValue);
    } else if (++m_state.looksWithoutBetter >= m_spec.patience && m_spec.patience > 0) {
        m_state.stoppedEarly = true;
    }
}

// A share of few rows is often the same again: then the loss decides, where there is one.
bool Trainer::isBest(const Metrics& metrics) const {
    const double value = metrics.at(m_spec.metric);
    if (m_state.bestStep < 0 || isBetter(m_spec.metric, value, m_state.bestValue)) {
        return true;
    }
    const auto loss = lossOf(metrics);
    return value == m_state.bestValue && loss && m_state.bestLoss && *loss < *m_state.bestLoss;
}

void Trainer::writeCheckpoint(const TrainHooks& hooks, JobContext& context) {
    tell(context);
    if (hooks.beforeCheckpoint) {
        hooks.beforeCheckpoint();
    }
    m_checkpoints.write(m_step.optimiser(), m_state);
    m_checkpointed = Clock::now();
}

} // namespace fts
