#include "core/nn/nvidia_driver.h"

#include <array>
#include <cstddef>
#include <dlfcn.h>
#include <tuple>

namespace fts {
namespace {

// Of the driver's interface, cuda.h; 0 is success everywhere.
using Init = int(unsigned);
using DeviceGet = int(int* device, int number);
using DeviceGetName = int(char* name, int size, int device);
using DeviceGetAttribute = int(int* value, int attribute, int device);
using DeviceTotalMem = int(std::size_t* bytes, int device);
constexpr int kMajor = 75, kMinor = 76; // CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_…

// What PyTorch is built for since it went over to CUDA 13: Turing and later.
constexpr int kOldestMajor = 7, kOldestMinor = 5;
constexpr int kBf16Major = 8; // Ampere; before it bf16 is computed by way of fp32

} // namespace

Message NvidiaCard::whyTooOld() const {
    if (std::tie(major, minor) >= std::tie(kOldestMajor, kOldestMinor)) {
        return {};
    }
    return {FTS_TEXT("The graphics card %1 is too old for the CUDA libraries: its compute "
                     "capability is %2.%3, and %4.%5 is needed."),
            model,
            major,
            minor,
            kOldestMajor,
            kOldestMinor};
}

bool NvidiaCard::isFastInBf16() const {
    return major >= kBf16Major;
}

NvidiaDriver::NvidiaDriver(const char* library) : m_library(::dlopen(library, RTLD_LAZY)) {}

template <typename Function>
Function* NvidiaDriver::function(const char* name) const {
    return reinterpret_cast<Function*>(::dlsym(m_library, name));
}

std::optional<NvidiaCard> NvidiaDriver::card(int number) const {
    if (!found()) {
        return std::nullopt;
    }
    auto* init = function<Init>("cuInit");
    auto* get = function<DeviceGet>("cuDeviceGet");
    auto* nameOf = function<DeviceGetName>("cuDeviceGetName");
    auto* attribute = function<DeviceGetAttribute>("cuDeviceGetAttribute");
    auto* memoryOf = function<DeviceTotalMem>("cuDeviceTotalMem_v2");
    if (init == nullptr || get == nullptr || nameOf == nullptr || attribute == nullptr ||
        memoryOf == nullptr) {
        return std::nullopt;
    }
    NvidiaCard card;
    int device = 0;
    std::array<char, 256> name{};
    std::size_t memory = 0;
    if (init(0) != 0 || get(&device, number) != 0 ||
        nameOf(name.data(), static_cast<int>(name.size()) - 1, device) != 0 ||
        attribute(&card.major, kMajor, device) != 0 ||
        attribute(&card.minor, kMinor, device) != 0 || memoryOf(&memory, device) != 0) {
        return std::nullopt;
    }
    card.model = name.data();
    card.memory = memory;
    return card;
}

} // namespace fts
