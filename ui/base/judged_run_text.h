#pragma once

#include <QString>

#include "core/jobs/evaluation_state.h"

namespace fts {

/// "better", "worse", "no sure difference" or "not compared".
QString findingText(const VerdictRecord& verdict);

/// A run for a list to choose from: "Run 3 of 24.11.26 14:02: better".
QString judgedRunText(const JudgedRun& run);

} // namespace fts
