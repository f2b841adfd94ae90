#include "core/nn/api/threads.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include <ATen/Parallel.h>

// at::parallel_for compiles to a plain loop where OpenMP is off, so only this file has it on.
#ifndef _OPENMP
#error "Compile this file with -fopenmp."
#endif

namespace fts {

void shareTasks(std::size_t count, const std::function<void(const NextTask&)>& work) {
    std::atomic<std::size_t> taken = 0;
    const NextTask next = [&]() -> std::optional<std::size_t> {
        const std::size_t task = taken++;
        return task < count ? std::optional(task) : std::nullopt;
    };
    at::parallel_for(0, at::get_num_threads(), 1, [&](std::int64_t, std::int64_t) { work(next); });
}

void shareRange(std::int64_t count, std::int64_t atOnce,
                const std::function<void(std::int64_t begin, std::int64_t end)>& take) {
    if (count <= atOnce) {
        take(0, count);
        return;
    }
    const std::int64_t parts = at::get_num_threads();
    const std::int64_t tasks = (count + atOnce - 1) / atOnce;
    std::vector<std::atomic<std::int64_t>> begun(static_cast<std::size_t>(parts)); // of each part
    const auto takePart = [&](std::int64_t part) {
        const std::int64_t first = tasks * part / parts, end = tasks * (part + 1) / parts;
        auto& next = begun[static_cast<std::size_t>(part)];
        for (std::int64_t task; (task = first + next++) < end;) {
            take(task * atOnce, std::min(count, (task + 1) * atOnce));
        }
    };
    shareTasks(begun.size(), [&](const NextTask& next) {
        const auto own = static_cast<std::int64_t>(next().value_or(0));
        for (std::int64_t i = 0; i < parts; ++i) {
            takePart((own + i) % parts);
        }
    });
}

} // namespace fts
