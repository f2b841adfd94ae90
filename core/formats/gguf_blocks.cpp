#include "core/formats/gguf_blocks.h"

#include <array>
#include <cstring>

#include "core/formats/half.h"

namespace fts {
namespace {

constexpr std::size_t kSmall = 32;  // values of a block with one scale
constexpr std::size_t kLarge = 256; // values of a block whose parts have scales of their own

/// Every type that was ever in the format; those without a size cannot be read here.
struct TypeFacts {
    std::uint32_t type;
    GgufBlock block;
};

constexpr std::array<TypeFacts, 34> kTypes{{
    {0, {"F32", 1, 4}},
    {1, {"F16", 1, 2}},
    {2, {"Q4_0", kSmall, 18}},
    {3, {"Q4_1", kSmall, 20}},
    {4, {"Q4_2"}},
    {5, {"Q4_3"}},
    {6, {"Q5_0", kSmall, 22}},
    {7, {"Q5_1", kSmall, 24}},
    {8, {"Q8_0", kSmall, 34}},
    {9, {"Q8_1"}},
    {10, {"Q2_K"}},
    {11, {"Q3_K"}},
    {12, {"Q4_K", kLarge, 144}},
    {13, {"Q5_K", kLarge, 176}},
    {14, {"Q6_K", kLarge, 210}},
    {15, {"Q8_K"}},
    {16, {"IQ2_XXS"}},
    {17, {"IQ2_XS"}},
    {18, {"IQ3_XXS"}},
    {19, {"IQ1_S"}},
    {20, {"IQ4_NL"}},
    {21, {"IQ3_S"}},
    {22, {"IQ2_S"}},
    {23, {"IQ4_XS"}},
    {24, {"I8"}},
    {25, {"I16"}},
    {26, {"I32"}},
    {27, {"I64"}},
    {28, {"F64"}},
    {29, {"IQ1_M"}},
    {30, {"BF16", 1, 2}},
    {34, {"TQ1_0"}},
    {35, {"TQ2_0"}},
    {39, {"MXFP4"}},
}};

std::uint16_t word(const std::byte* at) {
    std::uint16_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

float half(const std::byte* at) {
    return halfToFloat(word(at));
}

int low(std::byte packed) {
    return std::to_integer<int>(packed & std::byte{15});
}

int high(std::byte packed) {
    return std::to_integer<int>(packed >> 4);
}

/// The fifth bit of the value `i`, in its place above the other four.
int fifth(std::uint32_t bits, std::size_t i) {
    return static_cast<int>((bits >> i) & 1u) << 4;
}

/// One block.
template <GgufType type>
void unpackBlock(const std::byte* block, float* values);

// Arithmetic below is in the order of the reference, so that the last bit agrees.

template <>
void unpackBlock<GgufType::Q4_0>(const std::byte* block, float* values) {
    const float scale = half(block);
    for (std::size_t i = 0; i < kSmall / 2; ++i) {
        values[i] = scale * static_cast<float>(low(block[2 + i]) - 8);
        values[i + kSmall / 2] = scale * static_cast<float>(high(block[2 + i]) - 8);
    }
}

template <>
void unpackBlock<GgufType::Q4_1>(const std::byte* block, float* values) {
    const float scale = half(block);
    const float least = half(block + 2);
    for (std::size_t i = 0; i < kSmall / 2; ++i) {
        values[i] = scale * static_cast<float>(low(block[4 + i])) + least;
        values[i + kSmall / 2] = scale * static_cast<float>(high(block[4 + i])) + least;
    }
}

template <>
void unpackBlock<GgufType::Q5_0>(const std::byte* block, float* values) {
    const float scale = half(block);
    std::uint32_t bits = 0;
    std::memcpy(&bits, block + 2, sizeof bits);
    for (std::size_t i = 0; i < kSmall / 2; ++i) {
        const std::size_t second = i + kSmall / 2;
        values[i] = scale * static_cast<float>((low(block[6 + i]) | fifth(bits, i)) - 16);
        values[second] =
            scale * static_cast<float>((high(block[6 + i]) | fifth(bits, second)) - 16);
    }
}

template <>
void unpackBlock<GgufType::Q5_1>(const std::byte* block, float* values) {
    const float scale = half(block);
    const float least = half(block + 2);
    std::uint32_t bits = 0;
    std::memcpy(&bits, block + 4, sizeof bits);
    for (std::size_t i = 0; i < kSmall / 2; ++i) {
        const std::size_t second = i + kSmall / 2;
        values[i] = scale * static_cast<float>(low(block[8 + i]) | fifth(bits, i)) + least;
        values[second] =
            scale * static_cast<float>(high(block[8 + i]) | fifth(bits, second)) + least;
    }
}

template <>
void unpackBlock<GgufType::Q8_0>(const std::byte* block, float* values) {
    const float scale = half(block);
    for (std::size_t i = 0; i < kSmall; ++i) {
        values[i] = scale * static_cast<float>(static_cast<std::int8_t>(block[2 + i]));
    }
}

/// Scale and least value of the eight parts of a Q4_K or Q5_K block: six bits each, of which the
/// last four parts' upper two are kept above the first four's.
struct PartScales {
    std::array<float, 8> scale{};
    std::array<float, 8> least{};
};

PartScales partScales(const std::byte* block) {
    const float scale = half(block);
    const float least = half(block + 2);
    const std::byte* packed = block + 4;
    PartScales parts;
    const std::byte six{0x3F};
    const std::byte upper{0x30};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::byte both = packed[i + 8];
        const std::array<std::byte, 2> scales{packed[i] & six,
                                              (both & std::byte{15}) | ((packed[i] >> 2) & upper)};
        const std::array<std::byte, 2> leasts{packed[i + 4] & six,
                                              (both >> 4) | ((packed[i + 4] >> 2) & upper)};
        for (std::size_t j = 0; j < 2; ++j) {
            parts.scale[i + 4 * j] = scale * static_cast<float>(scales[j]);
            parts.least[i + 4 * j] = least * static_cast<float>(leasts[j]);
        }
    }
    return parts;
}

template <>
void unpackBlock<GgufType::Q4_K>(const std::byte* block, float* values) {
    const PartScales parts = partScales(block);
    const std::byte* packed = block + 16;
    for (std::size_t part = 0; part < 8; part += 2, packed += 32) {
        for (std::size_t i = 0; i < 32; ++i) {
            values[part * 32 + i] =
                parts.scale[part] * static_cast<float>(low(packed[i])) - parts.least[part];
            values[part * 32 + 32 + i] =
                parts.scale[part + 1] * static_cast<float>(high(packed[i])) - parts.least[part + 1];
        }
    }
}

template <>
void unpackBlock<GgufType::Q5_K>(const std::byte* block, float* values) {
    const PartScales parts = partScales(block);
    const std::byte* bits = block + 16;
    const std::byte* packed = block + 48;
    for (std::size_t part = 0; part < 8; part += 2, packed += 32) {
        for (std::size_t i = 0; i < 32; ++i) {
            const auto above = std::to_integer<std::uint32_t>(bits[i]);
            values[part * 32 + i] =
                parts.scale[part] * static_cast<float>(low(packed[i]) | fifth(above, part)) -
                parts.least[part];
            values[part * 32 + 32 + i] =
                parts.scale[part + 1] *
                    static_cast<float>(high(packed[i]) | fifth(above, part + 1)) -
                parts.least[part + 1];
        }
    }
}

/// 128 values: four rows of 32, whose lower four bits lie in two rows of 32 bytes and whose upper
/// two in one.
void unpackHalfOfQ6K(const std::byte* lower, const std::byte* upper, const float* scales,
                     float* values) {
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t i = 0; i < 32; ++i) {
            const std::byte four = lower[(row % 2) * 32 + i] >> (row / 2 * 4);
            const std::byte two = (upper[i] >> (2 * row)) & std::byte{3};
            const int value = low(four) | (std::to_integer<int>(two) << 4);
            values[row * 32 + i] = scales[row * 2 + i / 16] * static_cast<float>(value - 32);
        }
    }
}

template <>
void unpackBlock<GgufType::Q6_K>(const std::byte* block, float* values) {
    const float scale = half(block + 208);
    std::array<float, 16> scales{};
    for (std::size_t i = 0; i < scales.size(); ++i) {
        scales[i] = scale * static_cast<float>(static_cast<std::int8_t>(block[192 + i]));
    }
    unpackHalfOfQ6K(block, block + 128, scales.data(), values);
    unpackHalfOfQ6K(block + 64, block + 160, scales.data() + 8, values + 128);
}

template <>
void unpackBlock<GgufType::F32>(const std::byte* block, float* values) {
    std::memcpy(values, block, sizeof *values);
}

template <>
void unpackBlock<GgufType::F16>(const std::byte* block, float* values) {
    *values = half(block);
}

template <>
void unpackBlock<GgufType::BF16>(const std::byte* block, float* values) {
    *values = brainToFloat(word(block));
}

constexpr GgufBlock blockOf(GgufType type) {
    for (const TypeFacts& facts : kTypes) {
        if (facts.type == static_cast<std::uint32_t>(type) && facts.block.values > 0) {
            return facts.block;
        }
    }
    return {};
}

template <GgufType type>
void unpackAll(std::span<const std::byte> packed, std::span<float> values) {
    constexpr GgufBlock kBlock = blockOf(type);
    const std::byte* block = packed.data();
    for (std::size_t i = 0; i < values.size(); i += kBlock.values, block += kBlock.bytes) {
        unpackBlock<type>(block, values.data() + i);
    }
}

} // namespace

GgufBlock ggufBlock(GgufType type) {
    return blockOf(type);
}

std::string ggufTypeName(std::uint32_t type) {
    for (const TypeFacts& facts : kTypes) {
        if (facts.type == type) {
            return facts.block.name;
        }
    }
    return "type " + std::to_string(type);
}

std::optional<GgufType> ggufTypeNamed(std::string_view name) {
    for (const TypeFacts& facts : kTypes) {
        if (name == facts.block.name && facts.block.values > 0) {
            return static_cast<GgufType>(facts.type);
        }
    }
    return std::nullopt;
}

void unpackGguf(GgufType type, std::span<const std::byte> packed, std::span<float> values) {
    switch (type) {
    case GgufType::F32:
        return unpackAll<GgufType::F32>(packed, values);
    case GgufType::F16:
        return unpackAll<GgufType::F16>(packed, values);
    case GgufType::BF16:
        return unpackAll<GgufType::BF16>(packed, values);
    case GgufType::Q4_0:
        return unpackAll<GgufType::Q4_0>(packed, values);
    case GgufType::Q4_1:
        return unpackAll<GgufType::Q4_1>(packed, values);
    case GgufType::Q5_0:
        return unpackAll<GgufType::Q5_0>(packed, values);
    case GgufType::Q5_1:
        return unpackAll<GgufType::Q5_1>(packed, values);
    case GgufType::Q8_0:
        return unpackAll<GgufType::Q8_0>(packed, values);
    case GgufType::Q4_K:
        return unpackAll<GgufType::Q4_K>(packed, values);
    case GgufType::Q5_K:
        return unpackAll<GgufType::Q5_K>(packed, values);
    case GgufType::Q6_K:
        return unpackAll<GgufType::Q6_K>(packed, values);
    }
}

} // namespace fts
