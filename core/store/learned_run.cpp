#include "core/store/learned_run.h"

#include <algorithm>

namespace fts {

std::optional<int> learnedRun(ProjectStore& store) {
    const auto runs = store.runs();
    const auto run = std::ranges::find(runs.rbegin(), runs.rend(), "succeeded", &RunRow::state);
    return run == runs.rend() ? std::nullopt : std::optional(run->number);
}

} // namespace fts
