#pragma once

#include <cstdint>

namespace fts {

/// Bytes of physical memory this process holds now, libraries included; 0 if the system does not
/// say. Takes microseconds.
std::uint64_t residentBytes();

/// The most it ever held.
std::uint64_t peakResidentBytes();

/// Gives freed memory that the process keeps for its next allocations back to the system.
void returnFreedMemory();

} // namespace fts
