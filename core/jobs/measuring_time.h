#pragma once

#include <optional>

#include "core/jobs/evaluation_state.h"

namespace fts {

/// About how long measuring the newest run will take: as long as it took before, else what was
/// forecast, else as long as another run took; nullopt if nothing is known.
std::optional<double> measuringSeconds(const EvaluationState& state);

} // namespace fts
