#pragma once

#include <optional>

#include "core/store/project_store.h"

namespace fts {

/// Whether a run has succeeded, be it that it went on since and was stopped or failed: its best
/// weights are at least those of then.
bool hasLearned(const RunRow& run);

/// The newest run that has, whose model is called "tuned"; none: nothing is learned yet.
std::optional<int> learnedRun(ProjectStore& store);

} // namespace fts
