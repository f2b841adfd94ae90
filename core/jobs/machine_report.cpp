#include "core/jobs/machine_report.h"

#include <algorithm>

#include "core/base/error.h"

namespace fts {
namespace {

Message onProcessor(int threads, bool bf16) {
    if (threads == 1) {
        return bf16 ? FTS_TEXT("Trains on the processor: one core, 16-bit numbers (bf16).")
                    : FTS_TEXT("Trains on the processor: one core, 32-bit numbers (fp32).");
    }
    return bf16 ? Message(FTS_TEXT("Trains on the processor: %1 cores, 16-bit numbers (bf16)."),
                          threads)
                : Message(FTS_TEXT("Trains on the processor: %1 cores, 32-bit numbers (fp32)."),
                          threads);
}

Message onGpu(const std::string& gpu, bool bf16) {
    return bf16 ? Message(FTS_TEXT("Trains on the graphics card %1 with 16-bit numbers (bf16)."),
                          gpu)
                : Message(FTS_TEXT("Trains on the graphics card %1 with 32-bit numbers (fp32)."),
                          gpu);
}

} // namespace

MachineReport machineReportFromJson(const nlohmann::json& json) {
    try {
        std::vector<FoundGpu> gpus;
        for (const auto& gpu : json.at("gpus")) {
            gpus.push_back({gpu.at("device"), gpu.at("model"), gpu.at("fast_in_bf16")});
        }
        return {std::move(gpus), Message(json.at("why_no_gpu").get<std::string>()),
                json.at("cpu_fast_in_bf16"), json.at("cores")};
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("The report on this machine is damaged: %1."),
                    error.what());
    }
}

Message trainsOn(const MachineReport& machine, const TrainSpec& train) {
    const auto bf16 = [&train](bool isBetter) {
        return train.precision == "bf16" || (train.precision == "auto" && isBetter);
    };
    const bool onCpu = train.device == "cpu" || (train.device == "auto" && machine.gpus.empty());
    if (onCpu) {
        return onProcessor(train.threads > 0 ? train.threads : machine.cores,
                           bf16(machine.cpuFastInBf16));
    }
    const auto gpu = train.device == "auto"
                         ? machine.gpus.begin()
                         : std::ranges::find(machine.gpus, train.device, &FoundGpu::device);
    if (gpu == machine.gpus.end()) {
        return {FTS_TEXT("The graphics card %1 that the settings ask for is not there. Set the "
                         "device to auto or cpu under Advanced."),
                train.device};
    }
    return onGpu(gpu->model.empty() ? gpu->device : gpu->model + " (" + gpu->device + ")",
                 bf16(gpu->fastInBf16));
}

} // namespace fts
