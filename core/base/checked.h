#pragma once

#include <cstdint>
#include <optional>

#include "core/base/error.h"

namespace fts {

/// a + b and a × b for sizes that come from a file; nothing instead of wrapping round.
inline std::optional<std::uint64_t> sizeSum(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
}

inline std::optional<std::uint64_t> sizeProduct(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
}

/// The same; throws Format instead, where nothing more can be said.
inline std::uint64_t checkedSize(std::optional<std::uint64_t> size) {
    if (!size) {
        throw Error(ErrorKind::Format, FTS_TEXT("A size in the file is too large to be true."));
    }
    return *size;
}

inline std::uint64_t checkedAdd(std::uint64_t a, std::uint64_t b) {
    return checkedSize(sizeSum(a, b));
}

inline std::uint64_t checkedMultiply(std::uint64_t a, std::uint64_t b) {
    return checkedSize(sizeProduct(a, b));
}

} // namespace fts
