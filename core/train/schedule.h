#pragma once

#include <cstdint>

namespace fts {

/// Linear warm-up from 0 to 1 over the first `warmup` share of `steps`, then linear decay to 0.
/// The factor on the peak learning rate for the step numbered `step`, counted from 0.
double warmupLinear(std::int64_t step, std::int64_t steps, double warmup);

} // namespace fts
