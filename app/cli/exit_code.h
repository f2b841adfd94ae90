#pragma once

#include "core/base/outcome.h"

namespace fts {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadInput = 2;

/// The program's exit code for how a job ended; `signal` is the one that asked it to stop, or 0.
/// A stop without a signal (another client of the engine asked) counts as interrupted, 130.
int exitCode(const Outcome& outcome, int signal);

} // namespace fts
