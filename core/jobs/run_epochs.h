#pragma once

#include <cstdint>
#include <optional>

#include "core/jobs/run_curves.h"
#include "core/jobs/run_spec.h"

namespace fts {

/// How many times a run goes through its pairs, and which time it is, from 1. Those of an
/// extension are counted by themselves.
struct RunEpochs {
    std::int64_t current = 0;
    std::int64_t total = 0;
    bool ofExtension = false;
};

/// nullopt before the run has told how many steps it will do.
std::optional<RunEpochs> runEpochs(const RunProgress& progress, const RunSpec& spec);

} // namespace fts
