#pragma once

#include <bit>
#include <cstdint>

namespace fts {

/// A 16-bit IEEE number as a 32-bit one; exact. Without a branch on the values, so that loops over
/// it become vector instructions.
inline float halfToFloat(std::uint16_t half) {
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000u) << 16;
    const std::uint32_t magnitude = half & 0x7FFFu;
    // Exponent and mantissa at their new places. The bias should grow by 112: it grows by 224, so
    // that infinity and NaN become such, and the product takes the half of it back.
    const float scaled = std::bit_cast<float>((magnitude << 13) + (0xE0u << 23)) * 0x1p-112f;
    // Below 2^-14 the mantissa alone counts: put behind 0.5's, it needs no normalising.
    const float tiny = std::bit_cast<float>(magnitude | (126u << 23)) - 0.5f;
    const float value = magnitude < 0x0400u ? tiny : scaled;
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(value) | sign);
}

/// Rounded half to even, beyond the largest to infinity; NaN stays NaN.
inline std::uint16_t floatToHalf(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000u);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) {
        return sign | 0x7E00u;
    }
    if (magnitude >= 0x477FF000u) { // what rounds to 65,536
        return sign | 0x7C00u;
    }
    if (magnitude < 0x38800000u) { // below 2^-14 its steps are those of 0.5's last bits
        const float shifted = std::bit_cast<float>(magnitude) + 0.5f;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(shifted) & 0x07FFu));
    }
    const std::uint32_t rounded = magnitude + 0x0FFFu + ((magnitude >> 13) & 1u);
    return static_cast<std::uint16_t>(sign | ((rounded - (112u << 23)) >> 13));
}

inline float brainToFloat(std::uint16_t brain) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(brain) << 16);
}

/// Rounded half to even; NaN stays NaN.
inline std::uint16_t floatToBrain(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const bool notANumber = (bits & 0x7FFFFFFFu) > 0x7F800000u;
    const std::uint32_t rounded = (bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16;
    return static_cast<std::uint16_t>(notANumber ? (bits >> 16) | 0x40u : rounded);
}

} // namespace fts
