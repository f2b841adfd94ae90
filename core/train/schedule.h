#pragma once

#include <cstdint>

#include "core/project/specs.h"
#include "core/train/learner.h"

namespace fts {

/// Linear warm-up from 0 to 1 over the first `warmup` share of `steps`, then linear decay to 0.
/// The factor on the peak learning rate for the step numbered `step`, counted from 0.
double warmupLinear(std::int64_t step, std::int64_t steps, double warmup);

/// Optimiser steps of an epoch.
std::int64_t stepsInEpoch(const Learner& learner, const TrainSpec& spec);

/// How often a training of so many steps looks at its validation part: before the first step,
/// after each `every` steps, and at its end.
std::int64_t looksIn(std::int64_t steps, std::int64_t every);

} // namespace fts
