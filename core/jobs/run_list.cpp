#include "core/jobs/run_list.h"

#include <charconv>
#include <cmath>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/eval/metric_names.h"
#include "core/jobs/engine_client.h"
#include "core/jobs/job_events.h"
#include "core/jobs/run_curves.h"
#include "core/llm/tuning_state.h"
#include "core/project/field_table.h"
#include "core/project/project.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

// nullopt for whatever cannot be read: one damaged file must not hide the other runs.
template <typename Read>
auto readIfPossible(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<Specs> specsOf(const nlohmann::json& asked, const std::string& kind) {
    Specs specs = defaultSpecs(kind);
    if (!asked.is_object()) {
        return std::nullopt;
    }
    specsFromJson(asked, specs);
    return specs;
}

std::optional<std::int64_t> newestStep(const fs::path& projectFolder, int run) {
    const std::string name = fs::path(newestCheckpoint(projectFolder, run)).filename().string();
    std::int64_t step = 0;
    const char* digits = name.data() + name.find('-') + 1; // step-000040
    const auto [end, failure] = std::from_chars(digits, name.data() + name.size(), step);
    return failure == std::errc{} ? std::optional(step) : std::nullopt;
}

// Only the end of a run writes its best value into the index, so that of one that went on since is
// the best before.
void findBest(ProjectStore& store, const Specs& asked, RunRow& row) {
    const std::string& metric = asked.train.metric;
    for (const MetricSample& sample :
         store.samples(row.number, std::string(kValidationPrefix) + metric)) {
        if (std::isfinite(sample.value) &&
            (!row.bestValue || isBetter(metric, sample.value, *row.bestValue))) {
            row.bestMetric = metric;
            row.bestValue = sample.value;
        }
    }
}

RunFacts factsOf(const fs::path& projectFolder, const std::string& kindOfProject,
                 ProjectStore& store, RunRow row) {
    const fs::path folder = runEventsPath(projectFolder, row.number).parent_path();
    RunFacts facts;
    facts.spec = readIfPossible([&] { return std::optional(readRunSpec(folder)); });
    const std::string kind = facts.spec ? facts.spec->specs.kind : kindOfProject;
    facts.asked = readIfPossible([&] { return specsOf(row.spec, kind); });
    facts.verdict = readIfPossible([&] { return readVerdict(folder); });
    facts.checkpoint = newestStep(projectFolder, row.number);
    facts.tuning = readIfPossible([&] {
        const auto state = readTuningState(folder);
        return state ? std::optional(state->job) : std::nullopt;
    });
    if (facts.asked && (!row.bestValue || row.state != "succeeded")) {
        findBest(store, *facts.asked, row);
    }
    facts.row = std::move(row);
    return facts;
}

} // namespace

std::vector<RunFacts> readRuns(const fs::path& projectFolder) {
    std::vector<RunFacts> runs;
    ProjectStore store(projectFolder / "project.sqlite");
    const auto project =
        readIfPossible([&] { return std::optional(Project::open(projectFolder)); });
    const std::string kind = project ? project->kind() : kEmbedding;
    for (RunRow& row : store.runs()) {
        runs.push_back(factsOf(projectFolder, kind, store, std::move(row)));
    }
    if (!runs.empty()) {
        runs.back().job = jobBeingDone(projectFolder);
    }
    return runs;
}

std::optional<double> runSeconds(const RunRow& row) {
    const auto begin = utcSeconds(row.startedAt);
    const auto end = utcSeconds(row.endedAt);
    return begin && end ? std::optional(*end - *begin) : std::nullopt;
}

} // namespace fts
