#pragma once

#include <cstdint>

#include "core/base/error.h"

namespace fts {

/// a + b and a × b for sizes that come from a file; throws Format instead of wrapping round.
inline std::uint64_t checkedAdd(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    if (__builtin_add_overflow(a, b, &result)) {
        throw Error(ErrorKind::Format, FTS_TEXT("A size in the file is too large to be true."));
    }
    return result;
}

inline std::uint64_t checkedMultiply(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result)) {
        throw Error(ErrorKind::Format, FTS_TEXT("A size in the file is too large to be true."));
    }
    return result;
}

} // namespace fts
