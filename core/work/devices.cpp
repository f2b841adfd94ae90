#include "core/work/devices.h"

#include "core/nn/api/device.h"

namespace fts {

nlohmann::json deviceFacts() {
    const DeviceReport& report = deviceReport();
    return {{"gpus", report.gpus},
            {"why_no_gpu", report.whyNoGpu.english()},
            {"cpu_has_bf16", report.cpuHasBf16},
            {"cores", report.cores},
            {"memory_mb", availableMemory(Device{}) >> 20}};
}

} // namespace fts
