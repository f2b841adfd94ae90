#include "core/work/memory_use.h"

#include <algorithm>

#include "core/base/process_memory.h"

namespace fts {

MemoryUse::MemoryUse(Device device)
    : m_device(device), m_free(availableMemory(device)),
      m_before(isProcessor() ? residentBytes() : 0) {}

std::uint64_t MemoryUse::held() const {
    return isProcessor() ? residentBytes() : m_free - std::min(m_free, availableMemory(m_device));
}

std::uint64_t MemoryUse::peak() const {
    // What a process frees of a GPU's memory it keeps, so that what it holds is the most it held.
    return isProcessor() ? m_resident.bytes() : held();
}

} // namespace fts
