#include "core/jobs/interrupted_run.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/jobs/run_list.h"
#include "core/llm/tuning_state.h"
#include "core/project/field_table.h"
#include "core/project/models.h"
#include "core/project/stages.h"

namespace fts {
namespace {

// Those of evaluation, for one, do not touch a run, nor does what only says how it is paid for.
bool trainsAlike(const Specs& one, const Specs& other) {
    return std::ranges::all_of(fields(one.kind), [&](const Field& field) {
        return !stageDependsOn(one.kind, "train", field.key) ||
               fieldText(field, one) == fieldText(field, other);
    });
}

} // namespace

std::optional<int> interruptedRun(const Project& project, ProjectStore& store) {
    const auto runs = store.runs();
    if (runs.empty() || runs.back().state == "succeeded" ||
        !std::filesystem::exists(project.runFolder(runs.back().number) / "spec.json")) {
        return std::nullopt;
    }
    return runs.back().number;
}

bool hasSettingsOf(const RunSpec& spec, const Project& project) {
    if (!spec.asked.is_object()) {
        return false;
    }
    Specs then = defaultSpecs(project.kind());
    try {
        specsFromJson(spec.asked, then);
    } catch (const Error&) {
        return false; // a value that is no longer allowed
    }
    return trainsAlike(then, project.specs());
}

bool isStillTheSame(const Project& project, ProjectStore& store, int run) {
    const RunSpec spec = readRunSpec(project.runFolder(run));
    if (!hasSettingsOf(spec, project) || spec.rows != store.rowsHash()) {
        return false;
    }
    return spec.modelHash.empty() || // trained elsewhere
           spec.modelHash == modelHash(resolveModel(project.specs().model.base));
}

std::optional<ResumableRun> resumableRun(const Project& project, ProjectStore& store) {
    const auto run = interruptedRun(project, store);
    if (!run || !isStillTheSame(project, store, *run)) {
        return std::nullopt;
    }
    if (const auto job = readTuningState(project.runFolder(*run)); job && isLost(*job)) {
        return std::nullopt;
    }
    return ResumableRun{*run, readRuns(project.folder()).back().checkpoint};
}

} // namespace fts
