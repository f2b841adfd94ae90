#include "core/nn/api/threads.h"

#include <atomic>

#include <ATen/Parallel.h>

// at::parallel_for compiles to a plain loop where OpenMP is off, so only this file has it on.
#ifndef _OPENMP
#error "Compile this file with -fopenmp."
#endif

namespace fts {

std::size_t threadCount() {
    return static_cast<std::size_t>(at::get_num_threads());
}

void shareTasks(std::size_t count, const std::function<void(const NextTask&)>& work) {
    std::atomic<std::size_t> taken = 0;
    const NextTask next = [&]() -> std::optional<std::size_t> {
        const std::size_t task = taken++;
        return task < count ? std::optional(task) : std::nullopt;
    };
    at::parallel_for(0, at::get_num_threads(), 1, [&](std::int64_t, std::int64_t) { work(next); });
}

} // namespace fts
