#pragma once

#include <cstddef>
#include <cstdint>

namespace fts {

/// Bytes of physical memory this process holds now, libraries included; 0 if the system does not
/// say. Takes microseconds.
std::uint64_t residentBytes();

/// The most it ever held.
std::uint64_t peakResidentBytes();

/// Gives freed memory that the process keeps for its next allocations back to the system.
void returnFreedMemory();

/// Asks for large pages for memory that is not written yet, stays, and is read again and again:
/// the processor then seldom has to look up where it is. May do nothing.
void preferLargePages(void* begin, std::size_t bytes);

} // namespace fts
