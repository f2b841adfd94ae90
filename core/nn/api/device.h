#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace fts {

/// Where tensors live.
struct Device {
    enum class Kind { Cpu, Cuda };
    Kind kind = Kind::Cpu;
    int index = 0; ///< of the GPU; 0 on the CPU

    std::string name() const; ///< "cpu" or "cuda:0"
    bool operator==(const Device&) const = default;
};

enum class Precision {
    Fp32,
    Bf16, ///< weights and activations in bfloat16, sums and losses in fp32
};

const char* precisionName(Precision precision);

/// A GPU that can be used.
struct Gpu {
    Device device;
    std::string model;        ///< "NVIDIA GeForce RTX 4090"; empty if the driver does not tell
    std::uint64_t memory = 0; ///< bytes, all of it; 0: not known
    bool fastInBf16 = true;   ///< than in fp32: those since Ampere
};

/// What this machine can compute on.
struct DeviceReport {
    std::vector<Gpu> gpus;      ///< those that can be used, in CUDA's order
    Message whyNoGpu;           ///< empty if there is one
    bool cpuFastInBf16 = false; ///< than in fp32
    int cores = 1;              ///< that this process may use
};

/// Loads the CUDA library if an NVIDIA driver is there, then looks. The first call decides for
/// the whole process and takes up to a few seconds; later ones are free. Thread-safe.
const DeviceReport& deviceReport();

/// "auto", "cpu" or "cuda:N" → the device. Throws BadInput or Unsupported with the reason.
Device resolveDevice(std::string_view choice);

/// "auto", "fp32" or "bf16"; auto is what the device computes faster in.
Precision resolvePrecision(std::string_view choice, Device device);

/// The same for a language model that writes, which takes the time its weights take to read: auto
/// is bf16 on a GPU and wherever the processor has instructions for it.
Precision resolveWritingPrecision(std::string_view choice, Device device);

/// Sets the number of processor threads tensor operations use; 0: one a core. Returns it.
int setThreads(int threads);

/// Bytes that could still be allocated there: free GPU memory, or what the operating system and
/// the control group leave to this process.
std::uint64_t availableMemory(Device device);

} // namespace fts
