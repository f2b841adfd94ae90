#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/message.h"

namespace fts {

/// A graphics card as NVIDIA's driver tells of it.
struct NvidiaCard {
    std::string model;        ///< "NVIDIA GeForce RTX 4090"
    std::uint64_t memory = 0; ///< bytes
    int major = 0, minor = 0; ///< compute capability

    /// Why PyTorch's CUDA libraries cannot use it; empty if they can.
    Message whyTooOld() const;
    bool isFastInBf16() const; ///< than in fp32
};

/// NVIDIA's driver, which is asked by itself because libtorch's headers say nothing of CUDA
/// where it comes without. Cards have the numbers that CUDA gives them (CUDA_VISIBLE_DEVICES).
class NvidiaDriver {
public:
    explicit NvidiaDriver(const char* library = "libcuda.so.1");
    bool found() const { return m_library != nullptr; }
    std::optional<NvidiaCard> card(int number) const; ///< nothing if the driver does not tell

private:
    template <typename Function>
    Function* function(const char* name) const;

    void* m_library; ///< loaded for good: CUDA needs it, too
};

} // namespace fts
