#pragma once

#include <optional>

#include "core/store/project_store.h"

namespace fts {

/// The newest run that succeeded, whose model is called "tuned"; none: nothing is learned yet.
std::optional<int> learnedRun(ProjectStore& store);

} // namespace fts
