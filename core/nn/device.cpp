#include "core/nn/api/device.h"

#include <charconv>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <optional>
#include <sched.h>

#include <ATen/DeviceAccelerator.h>
#include <ATen/Parallel.h>
#include <torch/cuda.h>

#include "core/base/error.h"
#include "core/nn/torch_device.h"

namespace fts {
namespace {

int availableCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

// torch decides at its first CUDA question whether there is CUDA at all, so the library has to
// be there before it is asked.
Message loadCuda() {
    void* driver = ::dlopen("libcuda.so.1", RTLD_LAZY);
    if (driver == nullptr) {
        return FTS_TEXT("No NVIDIA driver was found.");
    }
    if (::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        return Message(FTS_TEXT("An NVIDIA driver is there, but the CUDA libraries are not: %1. "
                                "\"./run --with-cuda\" fetches them."),
                       ::dlerror());
    }
    return {};
}

DeviceReport look() {
    DeviceReport report;
    report.cores = availableCores();
    report.cpuHasBf16 = processorHasBf16();
    report.whyNoGpu = loadCuda();
    if (!report.whyNoGpu.empty()) {
        return report;
    }
    try {
        const auto count = torch::cuda::device_count();
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            report.gpus.push_back("cuda:" + std::to_string(i));
        }
        if (count == 0) {
            report.whyNoGpu = FTS_TEXT("The NVIDIA driver reports no usable GPU.");
        }
    } catch (const c10::Error& error) {
        report.whyNoGpu =
            Message(FTS_TEXT("CUDA cannot be used: %1"), error.what_without_backtrace());
    }
    return report;
}

// The number after `key` in a file such as /proc/meminfo; nothing if there is none.
std::optional<std::uint64_t> numberIn(const char* path, std::string_view key) {
    std::ifstream file(path);
    std::string word;
    while (file >> word) {
        if (key.empty() || word == key) {
            std::uint64_t value = 0;
            if (!key.empty() && !(file >> word)) {
                break;
            }
            const auto [end, failure] =
                std::from_chars(word.data(), word.data() + word.size(), value);
            return failure == std::errc{} ? std::optional(value) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::uint64_t availableProcessorMemory() {
    std::uint64_t available = numberIn("/proc/meminfo", "MemAvailable:").value_or(4'000'000) * 1024;
    const auto limit = numberIn("/sys/fs/cgroup/memory.max", "");
    const auto used = numberIn("/sys/fs/cgroup/memory.current", "");
    if (limit && used) {
        // The group's count includes the file cache, which gives way when memory is wanted.
        const auto cache = numberIn("/sys/fs/cgroup/memory.stat", "file").value_or(0);
        const std::uint64_t taken = *used - std::min(*used, cache);
        available = std::min(available, *limit - std::min(*limit, taken));
    }
    return available;
}

int parseGpuIndex(std::string_view choice) {
    int index = -1;
    const std::string_view digits = choice.substr(5);
    const auto [end, failure] = std::from_chars(digits.begin(), digits.end(), index);
    if (failure != std::errc{} || end != digits.end() || index < 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"%1\" is no device. Use auto, cpu or cuda:0, cuda:1 …"), choice);
    }
    return index;
}

} // namespace

std::string Device::name() const {
    return kind == Kind::Cpu ? "cpu" : "cuda:" + std::to_string(index);
}

const char* precisionName(Precision precision) {
    return precision == Precision::Bf16 ? "bf16" : "fp32";
}

const DeviceReport& deviceReport() {
    static const DeviceReport report = look();
    return report;
}

Device resolveDevice(std::string_view choice) {
    if (choice == "cpu") {
        return {};
    }
    if (choice == "auto") {
        return deviceReport().gpus.empty() ? Device{} : Device{Device::Kind::Cuda, 0};
    }
    if (!choice.starts_with("cuda:")) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"%1\" is no device. Use auto, cpu or cuda:0, cuda:1 …"), choice);
    }
    const int index = parseGpuIndex(choice);
    const DeviceReport& report = deviceReport();
    if (report.gpus.empty()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The device %1 cannot be used. %2 Choose auto or cpu."), choice,
                    report.whyNoGpu);
    }
    if (index >= static_cast<int>(report.gpus.size())) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no device %1. GPUs in this machine: %2."), choice,
                    report.gpus.size());
    }
    return {Device::Kind::Cuda, index};
}

Precision resolvePrecision(std::string_view choice, Device device) {
    if (choice == "fp32") {
        return Precision::Fp32;
    }
    if (choice == "bf16") {
        return Precision::Bf16;
    }
    if (choice != "auto") {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"%1\" is no precision. Use auto, fp32 or bf16."), choice);
    }
    const bool fast = device.kind == Device::Kind::Cuda || deviceReport().cpuHasBf16;
    return fast ? Precision::Bf16 : Precision::Fp32;
}

int setThreads(int threads) {
    const int count = threads > 0 ? threads : availableCores();
    at::set_num_threads(count);
    return count;
}

std::uint64_t availableMemory(Device device) {
    if (device.kind == Device::Kind::Cpu) {
        return availableProcessorMemory();
    }
    return at::accelerator::getMemoryInfo(static_cast<c10::DeviceIndex>(device.index)).first;
}

torch::Device torchDevice(Device device) {
    return device.kind == Device::Kind::Cpu
               ? torch::Device(torch::kCPU)
               : torch::Device(torch::kCUDA, static_cast<torch::DeviceIndex>(device.index));
}

bool processorHasBf16() {
    static const bool has = __builtin_cpu_supports("avx512bf16") > 0;
    return has;
}

torch::ScalarType torchType(Precision precision) {
    return precision == Precision::Bf16 ? torch::kBFloat16 : torch::kFloat32;
}

} // namespace fts
