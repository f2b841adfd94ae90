#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/message.h"
#include "core/project/specs.h"

namespace fts {

/// What the job "devices" found on this machine.
struct MachineReport {
    std::vector<std::string> gpus; ///< "cuda:0" …, those that can be used
    Message whyNoGpu;              ///< empty if there is one
    bool cpuHasBf16 = false;       ///< the processor computes with 16-bit numbers
    int cores = 1;
};

MachineReport machineReportFromJson(const nlohmann::json& json); ///< throws Format

/// What a training with these settings computes on, as a sentence.
Message trainsOn(const MachineReport& machine, const TrainSpec& train);

} // namespace fts
