#pragma once

#include "core/nn/api/generator.h"
#include "core/project/specs.h"

namespace fts {

/// What a project's language models write with: what its trainings compute on, in the precision of
/// resolveWritingPrecision(), as many answers at once as pay there. Sets the threads of the
/// process, too. Throws as resolveDevice() and resolvePrecision().
GeneratorOptions writingOptions(const TrainSpec& train);

} // namespace fts
