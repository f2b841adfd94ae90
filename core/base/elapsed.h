#pragma once

#include <chrono>

namespace fts {

inline double secondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Seconds that `work` takes.
template <typename Work>
double timed(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return secondsSince(begin);
}

} // namespace fts
