#pragma once

#include <cstdint>

#include "core/base/resident_peak.h"
#include "core/nn/api/device.h"

namespace fts {

/// What this process takes of a device's memory, in bytes, from the moment this object is made.
class MemoryUse {
public:
    explicit MemoryUse(Device device);

    /// All that the process could have then, what it already had included.
    std::uint64_t available() const { return m_free + m_before; }

    std::uint64_t held() const; ///< now
    std::uint64_t peak() const; ///< the most so far

private:
    bool isProcessor() const { return m_device.kind == Device::Kind::Cpu; }

    Device m_device;
    std::uint64_t m_free;
    std::uint64_t m_before; ///< the process had it; of a GPU's it has nothing then
    ResidentPeak m_resident;
};

} // namespace fts
