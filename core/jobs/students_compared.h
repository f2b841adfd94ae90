#pragma once

#include <filesystem>
#include <optional>

#include "core/jobs/runs_compared.h"

namespace fts {

/// A run whose student was judged.
struct JudgedStudent {
    int run = 0;
    std::filesystem::path folder;
};

/// compareRuns() of two runs of a distillation project. An answer to compare with counts where both
/// verdicts had the same.
std::optional<RunsCompared> compareStudents(const JudgedStudent& first,
                                            const JudgedStudent& second);

} // namespace fts
