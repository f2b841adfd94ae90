#include "core/work/devices.h"

#include "core/nn/api/device.h"

namespace fts {

using nlohmann::json;

json deviceFacts() {
    const DeviceReport& report = deviceReport();
    json gpus = json::array();
    for (const Gpu& gpu : report.gpus) {
        gpus.push_back({{"device", gpu.device.name()},
                        {"model", gpu.model},
                        {"memory_mb", gpu.memory >> 20},
                        {"fast_in_bf16", gpu.fastInBf16}});
    }
    return {{"gpus", std::move(gpus)},
            {"why_no_gpu", report.whyNoGpu.english()},
            {"cpu_fast_in_bf16", report.cpuFastInBf16},
            {"cores", report.cores},
            {"memory_mb", availableMemory(Device{}) >> 20}};
}

} // namespace fts
