#pragma once

#include <span>
#include <string>

#include "core/jobs/run_list.h"

namespace fts {

/// A row of comma-separated text for each run, numbers with every digit, below a row of titles.
/// Titles and states are for programs, so they are not translated.
std::string runsAsCsv(std::span<const RunFacts> runs, const EngineStatus& status);

} // namespace fts
