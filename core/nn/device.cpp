#include "core/nn/api/device.h"

#include <algorithm>
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
#include "core/nn/nvidia_driver.h"
#include "core/nn/torch_device.h"

namespace fts {
namespace {

// Intel's AVX-512 BF16 takes twice as long as its fp32, and only AMX makes up for it: two cores of
// a Sapphire Rapids without AMX multiply at 160 GFLOP/s in bf16 and at 290 in fp32.
bool processorIsFastInBf16() {
    return processorHasBf16() &&
           (__builtin_cpu_is("amd") > 0 || __builtin_cpu_supports("amx-bf16") > 0);
}

int availableCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

// torch decides at its first CUDA question whether there is CUDA at all, so the library has to
// be there before it is asked.
Message loadCuda(const NvidiaDriver& driver) {
    if (!driver.found()) {
        return FTS_TEXT("No NVIDIA driver was found.");
    }
    if (::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        return Message(FTS_TEXT("An NVIDIA driver is there, but the CUDA libraries are not: %1. "
                                "\"./run --with-cuda\" fetches them."),
                       ::dlerror());
    }
    return {};
}

// Adds the card to those that can be used, or says why there may be none.
void addCard(DeviceReport& report, int number, const std::optional<NvidiaCard>& card) {
    const Device device{Device::Kind::Cuda, number};
    if (!card) {
        report.gpus.push_back({device});
        return;
    }
    if (const Message why = card->whyTooOld(); !why.empty()) {
        report.whyNoGpu = why;
        return;
    }
    report.gpus.push_back({device, card->model, card->memory, card->isFastInBf16()});
}

DeviceReport look() {
    DeviceReport report;
    report.cores = availableCores();
    report.cpuFastInBf16 = processorIsFastInBf16();
    const NvidiaDriver driver;
    report.whyNoGpu = loadCuda(driver);
    if (!report.whyNoGpu.empty()) {
        return report;
    }
    try {
        report.whyNoGpu = FTS_TEXT("The NVIDIA driver reports no usable GPU.");
        const auto count = static_cast<int>(torch::cuda::device_count());
        for (int i = 0; i < count; ++i) {
            addCard(report, i, driver.card(i));
        }
        if (const auto card = driver.card(0); card && count == 0) { // CUDA does not count old ones
            report.whyNoGpu = card->whyTooOld().empty() ? report.whyNoGpu : card->whyTooOld();
        }
    } catch (const c10::Error& error) {
        report.whyNoGpu =
            Message(FTS_TEXT("CUDA cannot be used: %1"), error.what_without_backtrace());
    }
    if (!report.gpus.empty()) {
        report.whyNoGpu = {};
    }
    return report;
}

const Gpu* usableGpu(Device device) {
    const auto& gpus = deviceReport().gpus;
    const auto found = std::ranges::find(gpus, device, &Gpu::device);
    return found == gpus.end() ? nullptr : &*found;
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
        return deviceReport().gpus.empty() ? Device{} : deviceReport().gpus.front().device;
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
    const Device device{Device::Kind::Cuda, index};
    if (usableGpu(device) == nullptr) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no device %1 that can be used. GPUs that can: %2."), choice,
                    report.gpus.size());
    }
    return device;
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
    if (device.kind == Device::Kind::Cpu) {
        return deviceReport().cpuFastInBf16 ? Precision::Bf16 : Precision::Fp32;
    }
    const Gpu* gpu = usableGpu(device);
    return gpu == nullptr || gpu->fastInBf16 ? Precision::Bf16 : Precision::Fp32;
}

Precision resolveWritingPrecision(std::string_view choice, Device device) {
    const bool bf16 = device.kind == Device::Kind::Cuda || processorHasBf16();
    return choice == "auto" && bf16 ? Precision::Bf16 : resolvePrecision(choice, device);
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

bool gpuFusesBf16(torch::Device device) {
    const Gpu* gpu = usableGpu({Device::Kind::Cuda, device.index()});
    return gpu == nullptr || gpu->fastInBf16;
}

torch::ScalarType torchType(Precision precision) {
    return precision == Precision::Bf16 ? torch::kBFloat16 : torch::kFloat32;
}

} // namespace fts
