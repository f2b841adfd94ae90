#include "core/work/forecast_job.h"

#include <chrono>
#include <cmath>
#include <set>

#include "core/base/elapsed.h"
#include "core/base/process_memory.h"
#include "core/base/random.h"
#include "core/corpus/project_division.h"
#include "core/jobs/forecast.h"
#include "core/nn/torch_errors.h"
#include "core/train/base_mix.h"
#include "core/train/checkpoint.h"
#include "core/train/schedule.h"
#include "core/train/training_step.h"
#include "core/train/workload.h"
#include "core/work/memory_plan.h"
#include "core/work/memory_use.h"
#include "core/work/prepared_training.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr double kEnoughSeconds = 6;
constexpr int kFewestSteps = 3;
constexpr int kMostSteps = 30;
constexpr std::size_t kEnoughLengths = 12; // after which no more compiled kernels are kept
constexpr double kLengthSeconds = 3;
constexpr std::uint64_t kMegabyte = 1 << 20;

/// A folder on the project's disk that goes away again.
class ScratchFolder {
public:
    explicit ScratchFolder(fs::path path) : m_path(std::move(path)) { remove(); }
    ~ScratchFolder() { remove(); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    void remove() const {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }

    fs::path m_path;
};

/// One forecast.
class Forecasting {
public:
    Forecasting(const Project& project, JobContext& context)
        : m_project(project), m_context(context), m_store(project.storePath()),
          m_memory(resolveDevice(project.specs().train.device)) {}

    Forecast run();

private:
    const TrainSpec& train() const { return m_prepared->spec().specs.train; }
    void load();
    MemoryPlan planMemory(const Workload& work) const;
    void measureTraining();
    double secondsPerToken(TrainingStep& step, const Workload& work);
    void meetLengths(TrainingStep& step, const std::vector<Learner::Batch>& batches);
    void tellProgress(int steps);
    void measureCheckpoints(TrainingStep& step);
    void measureEvaluation();

    const Project& m_project;
    JobContext& m_context;
    ProjectStore m_store;
    MemoryUse m_memory;
    std::unique_ptr<PreparedTraining> m_prepared;
    std::int64_t m_looks = 0;
    Forecast m_forecast;
};

void Forecasting::load() {
    m_forecast.loadSeconds = timed([&] {
        divideProject(m_store, m_project.specs()); // as a training does
        m_prepared = prepareTrainingOf(m_project, m_store, {}, m_context);
    });
    m_forecast.batch = train().batch;
    m_forecast.device = train().device;
    m_forecast.precision = train().precision;
    m_forecast.availableMb = static_cast<std::int64_t>(m_memory.available() / kMegabyte);
}

// Before anything is tried that the system would end the process for.
MemoryPlan Forecasting::planMemory(const Workload& work) const {
    MemoryNeeds needs{m_memory.held(), 0, m_prepared->bytesPerToken(), work.longestTokens};
    for (const auto& parameter : m_prepared->learner().parameters()) {
        needs.weights += static_cast<std::uint64_t>(parameter.tensor.numel());
    }
    if (train().baseShare > 0) {
        needs.held += needs.weights * sizeof(float); // the base's, kept beside
    }
    return fts::planMemory(needs, m_prepared->spec().tokensAtOnce, m_prepared->tokensThatFit(),
                           m_memory.available());
}

void Forecasting::tellProgress(int steps) {
    m_context.check();
    // How many steps there will be is not known; a bar that stands at its end for a while will do.
    const std::int64_t total = kFewestSteps + 2;
    m_context.events.emit(Progress{"forecast", std::min<std::int64_t>(steps, total), total});
}

// Each number of tokens leaves kernels behind that were compiled for it, and a training meets many.
// Single rows leave them as well, and cost little.
void Forecasting::meetLengths(TrainingStep& step, const std::vector<Learner::Batch>& batches) {
    std::set<std::int64_t> met;
    const auto begin = Clock::now();
    for (const Learner::Batch& batch : batches) {
        const Learner::Batch row{batch.front()};
        if (met.size() == kEnoughLengths || secondsSince(begin) > kLengthSeconds) {
            return;
        }
        if (met.insert(m_prepared->learner().tokensOf(row)).second) {
            m_context.check();
            step.run({&row, 1}, 0, 0, m_context);
        }
    }
}

// Per token rather than per step, since batches differ in length and the sum of all is known.
double Forecasting::secondsPerToken(TrainingStep& step, const Workload& work) {
    const auto batches = m_prepared->learner().batches(0);
    const auto size = static_cast<std::size_t>(train().accumulate);
    std::vector<std::size_t> begins;
    Random random{static_cast<std::uint64_t>(train().seed)};
    for (const std::size_t place : random.permutation((batches.size() + size - 1) / size)) {
        begins.push_back(place * size);
    }
    int steps = 0;
    const auto next = [&] {
        tellProgress(steps);
        const std::size_t begin = begins[static_cast<std::size_t>(steps++) % begins.size()];
        const auto group =
            std::span(batches).subspan(begin, std::min(size, batches.size() - begin));
        // A rate of 0 costs the same and leaves the weights as they are.
        const auto report = step.run(group, 0, 0, m_context);
        report.norm.item<double>(); // waits for a GPU
        return report.tokens;
    };
    next(); // the first ones also take memory and compile
    tellProgress(steps++);
    meetLengths(step, batches);
    step.run({&work.longest, 1}, 0, 0, m_context);
    std::int64_t tokens = 0;
    double seconds = 0;
    while (steps < kFewestSteps + 2 || (seconds < kEnoughSeconds && steps < kMostSteps)) {
        seconds += timed([&] { tokens += next(); });
    }
    return seconds / static_cast<double>(tokens);
}

void Forecasting::measureCheckpoints(TrainingStep& step) {
    const ScratchFolder folder(m_project.folder() / ".forecast");
    const CheckpointFolder checkpoints(folder.path());
    const double whole = timed([&] { checkpoints.write(step.optimiser(), {}); });
    const double best = timed([&] { checkpoints.writeBest(step.optimiser(), 0, 0); });
    // As a training ends, which may be when it takes most memory. They are the weights as they are.
    const double restored = timed([&] {
        step.optimiser().zeroGradients();
        checkpoints.loadBest(step.optimiser());
    });
    const double between = 60.0 * train().checkpointMinutes;
    const double training = m_forecast.trainSeconds + m_forecast.validateSeconds;
    m_forecast.checkpointSeconds = whole * (1 + std::floor(training / between)) +
                                   best * static_cast<double>(std::max<std::int64_t>(1, m_looks)) +
                                   restored;
}

void Forecasting::measureTraining() {
    m_context.events.emit(
        StageStarted{"forecast", FTS_TEXT("Measuring a few steps of the training")});
    const Workload work = workloadOf(m_prepared->learner(), train());
    const MemoryPlan plan = planMemory(work);
    m_forecast.steps = work.steps;
    m_looks =
        m_prepared->hasValidation() ? looksIn(work.steps, std::max(1, train().evaluateEvery)) : 0;
    TrainingStep step(m_prepared->learner(), train(), plan.tokensAtOnce);
    BaseMix mix(step.optimiser(), train().baseShare);
    const double perToken = secondsPerToken(step, work);
    m_forecast.trainSeconds = perToken * static_cast<double>(work.tokens);
    m_forecast.loadSeconds += m_prepared->finishSeconds(perToken);
    m_forecast.stepSeconds = m_forecast.trainSeconds / static_cast<double>(work.steps);
    mix.during([&] { m_forecast.validateSeconds = m_prepared->looksSeconds(m_looks, m_context); });
    m_context.check();
    measureCheckpoints(step);
    const std::uint64_t peak = plan.fits ? m_memory.peak() : plan.needed;
    m_forecast.peakMb = static_cast<std::int64_t>(peak / kMegabyte);
    m_forecast.fits = peak <= m_memory.available();
}

void Forecasting::measureEvaluation() {
    m_context.check();
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Measuring a piece of the verdict")});
    m_forecast.evaluateSeconds = m_prepared->verdictSeconds(m_project, m_store, m_context);
}

Forecast Forecasting::run() {
    load();
    m_prepared->promptly(m_context, [&] { measureTraining(); });
    measureEvaluation();
    m_forecast.totalSeconds = m_forecast.loadSeconds + m_forecast.trainSeconds +
                              m_forecast.validateSeconds + m_forecast.checkpointSeconds;
    writeForecast(m_project, m_store, m_forecast);
    return m_forecast;
}

/// What a forecast took of the memory is given back, however it ends.
struct FreedMemory {
    FreedMemory() { returnFreedMemory(); } // what is left of jobs before would be counted
    ~FreedMemory() { returnFreedMemory(); }
};

} // namespace

json runForecast(Project& project, const json&, JobContext& context) {
    return withTorchErrors([&] {
        const FreedMemory around;
        return forecastToJson(Forecasting(project, context).run());
    });
}

} // namespace fts
