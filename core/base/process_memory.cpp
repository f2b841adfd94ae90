#include "core/base/process_memory.h"

#include <cstdio>
#include <malloc.h>
#include <memory>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

extern "C" [[gnu::weak]] int mallctl(const char*, void*, std::size_t*, void*, std::size_t);

namespace fts {

std::uint64_t residentBytes() {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen("/proc/self/statm", "re"), [](std::FILE* open) { return std::fclose(open); });
    unsigned long long pages = 0;
    // The first number is the address space, which says nothing.
    if (file == nullptr || std::fscanf(file.get(), "%*u %llu", &pages) != 1) {
        return 0;
    }
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::uint64_t peakResidentBytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

void returnFreedMemory() {
    if (::mallctl != nullptr) {                                      // jemalloc,
        ::mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0); // of all its arenas
    } else {
        ::malloc_trim(0);
    }
}

void preferLargePages(void* begin, std::size_t bytes) {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::size_t before = address % page;
    ::madvise(static_cast<char*>(begin) - before, before + bytes, MADV_HUGEPAGE);
}

} // namespace fts
