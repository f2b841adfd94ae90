#include "core/jobs/evaluation_state.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/jobs/forecast.h"
#include "core/jobs/run_spec.h"
#include "core/project/project.h"
#include "core/project/stages.h"
#include "core/store/learned_run.h"
#include "core/store/project_store.h"
#include "core/store/sql_rows.h"

namespace fts {
namespace {

double forecastOf(const std::filesystem::path& runFolder) {
    try {
        const auto forecast = readRunSpec(runFolder).forecast;
        return forecast.is_null() ? 0 : forecastFromJson(forecast).evaluateSeconds;
    } catch (const Error&) {
        return 0; // a spec that cannot be read does not spoil the verdict
    }
}

JudgedRun judgedRun(const Project& project, const RunRow& row) {
    JudgedRun run{row.number, row.endedAt, std::nullopt, {}};
    run.forecastSeconds = forecastOf(project.runFolder(row.number));
    try {
        run.verdict = readVerdict(project.runFolder(row.number));
    } catch (const Error& error) {
        run.unreadable = error.message();
    }
    return run;
}

std::string stateOf(const std::vector<StageState>& states, const std::string& name) {
    const auto found = std::ranges::find(states, name, &StageState::name);
    return found == states.end() ? std::string() : found->state;
}

} // namespace

EvaluationState readEvaluationState(const std::filesystem::path& projectFolder) {
    const Project project = Project::open(projectFolder);
    ProjectStore store(project.storePath());
    EvaluationState state;
    for (const RunRow& row : store.runs()) {
        const bool learned = hasLearned(row);
        JudgedRun run = judgedRun(project, row);
        if (learned || run.verdict) {
            state.runs.insert(state.runs.begin(), std::move(run));
        }
        state.newest = learned ? row.number : state.newest;
    }
    const auto stages = stageStates(project, store);
    state.training = stateOf(stages, "train");
    state.measuring = stateOf(stages, "evaluate");
    state.exporting = stateOf(stages, "export");
    state.testQuestions =
        project.kind() == kTextToSql ? countSqlParts(store).test : store.questionCount(Split::Test);
    return state;
}

nlohmann::json measuringParams(const std::string& kind, std::optional<int> run) {
    nlohmann::json params = nlohmann::json::object();
    if (run) {
        params["model"] = "run:" + std::to_string(*run);
    }
    if (kind == kTextToSql) {
        params["constrained"] = true;
    }
    return params;
}

const JudgedRun* newestRun(const EvaluationState& state) {
    const auto found = std::ranges::find_if(
        state.runs, [&](const JudgedRun& run) { return run.number == state.newest; });
    return found == state.runs.end() ? nullptr : &*found;
}

VerdictNeed verdictNeed(const EvaluationState& state, const JudgedRun* run) {
    if (run == nullptr) {
        return VerdictNeed::Training;
    }
    if (!run->verdict) {
        return state.testQuestions > 0 ? VerdictNeed::Measuring : VerdictNeed::Data;
    }
    if (run->number != state.newest) {
        return VerdictNeed::None; // an old run's verdict is about what was then
    }
    if (state.training != "fresh") {
        return VerdictNeed::TrainingAgain;
    }
    return state.measuring == "fresh" ? VerdictNeed::None : VerdictNeed::MeasuringAgain;
}

Message verdictNeedText(VerdictNeed need, const JudgedRun* run) {
    switch (need) {
    case VerdictNeed::None:
        break;
    case VerdictNeed::Data:
        return FTS_TEXT("There are no questions to measure with. Give the test part a share of "
                        "the data and train again.");
    case VerdictNeed::Training:
        return FTS_TEXT("No run has succeeded yet. Train a model first; then it can be measured "
                        "here against the model it started from.");
    case VerdictNeed::Measuring:
        return run->unreadable.empty()
                   ? Message(FTS_TEXT("Run %1 has not been measured yet."), run->number)
                   : run->unreadable;
    case VerdictNeed::MeasuringAgain:
        return FTS_TEXT("The data or the settings of the measuring have changed since this "
                        "verdict.");
    case VerdictNeed::TrainingAgain:
        return FTS_TEXT("The data or the settings have changed since this run was trained. The "
                        "verdict is about the run as it was; train again for one about the "
                        "project as it is.");
    }
    return {};
}

} // namespace fts
