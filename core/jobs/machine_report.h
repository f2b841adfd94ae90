#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/message.h"
#include "core/project/specs.h"

namespace fts {

struct FoundGpu {
    std::string device;      ///< "cuda:0"
    std::string model;       ///< "NVIDIA GeForce RTX 4090"; empty if it is not known
    bool fastInBf16 = false; ///< faster with 16-bit numbers than with 32-bit ones
};

/// What the job "devices" found on this machine.
struct MachineReport {
    std::vector<FoundGpu> gpus; ///< those that can be used
    Message whyNoGpu;           ///< empty if there is one
    bool cpuFastInBf16 = false; ///< the same of the processor
    int cores = 1;
};

MachineReport machineReportFromJson(const nlohmann::json& json); ///< throws Format

/// What a training with these settings computes on, as a sentence.
Message trainsOn(const MachineReport& machine, const TrainSpec& train);

} // namespace fts
