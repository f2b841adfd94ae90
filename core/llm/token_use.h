#pragma once

#include <cstdint>

namespace fts {

/// Tokens that went to a language model and came from it.
struct TokenUse {
    std::int64_t in = 0;
    std::int64_t out = 0;

    TokenUse& operator+=(const TokenUse& other) {
        in += other.in;
        out += other.out;
        return *this;
    }
    bool operator==(const TokenUse&) const = default;
};

} // namespace fts
