#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "core/formats/gguf_blocks.h"
#include "core/formats/half.h"

namespace fts {
namespace {

constexpr std::size_t kValues = 32; // of a block with one scale

template <typename Number>
void put(std::byte* at, Number value) {
    std::memcpy(at, &value, sizeof value);
}

/// 1 / scale, and 0 where all values are.
float inverse(float scale) {
    return scale != 0 ? 1.0f / scale : 0.0f;
}

/// The value, and one of the ends for what is beyond them or no number.
float between(float least, float value, float most) {
    return std::fmin(std::fmax(value, least), most);
}

void packHalf(const float* value, std::byte* block) {
    put(block, floatToHalf(*value));
}

void packWhole(const float* value, std::byte* block) {
    put(block, *value);
}

void packQ8(const float* values, std::byte* block) {
    float largest = 0;
    for (std::size_t i = 0; i < kValues; ++i) {
        largest = std::max(largest, std::abs(values[i]));
    }
    const float scale = largest / 127.0f;
    const float factor = inverse(scale);
    put(block, floatToHalf(scale));
    for (std::size_t i = 0; i < kValues; ++i) {
        const float rounded = std::round(values[i] * factor);
        put(block + 2 + i, static_cast<std::int8_t>(between(-127, rounded, 127)));
    }
}

/// The first half of the values in the lower four bits, the second in the upper.
void putNibbles(const float* values, float factor, float offset, std::byte* to) {
    const auto packed = [factor, offset](float value) {
        return static_cast<std::uint8_t>(between(0, value * factor + offset, 15));
    };
    for (std::size_t i = 0; i < kValues / 2; ++i) {
        const std::uint8_t low = packed(values[i]);
        const std::uint8_t high = packed(values[i + kValues / 2]);
        put(to + i, static_cast<std::uint8_t>(low | (high << 4)));
    }
}

// The value furthest from zero becomes −8, which has no positive counterpart.
void packQ4(const float* values, std::byte* block) {
    const float furthest = *std::max_element(
        values, values + kValues, [](float a, float b) { return std::abs(a) < std::abs(b); });
    const float scale = furthest / -8.0f;
    put(block, floatToHalf(scale));
    putNibbles(values, inverse(scale), 8.5f, block + 2);
}

// Values count from the least of them.
void packQ41(const float* values, std::byte* block) {
    const auto [least, largest] = std::minmax_element(values, values + kValues);
    const float scale = (*largest - *least) / 15.0f;
    put(block, floatToHalf(scale));
    put(block + 2, floatToHalf(*least));
    std::array<float, kValues> above{};
    std::transform(values, values + kValues, above.begin(),
                   [least = *least](float value) { return value - least; });
    putNibbles(above.data(), inverse(scale), 0.5f, block + 4);
}

void packAll(GgufType type, void (*packBlock)(const float*, std::byte*),
             std::span<const float> values, std::span<std::byte> packed) {
    const GgufBlock block = ggufBlock(type);
    for (std::size_t i = 0; i < values.size() / block.values; ++i) {
        packBlock(values.data() + i * block.values, packed.data() + i * block.bytes);
    }
}

} // namespace

void packGguf(GgufType type, std::span<const float> values, std::span<std::byte> packed) {
    switch (type) {
    case GgufType::F32:
        return packAll(type, packWhole, values, packed);
    case GgufType::F16:
        return packAll(type, packHalf, values, packed);
    case GgufType::Q8_0:
        return packAll(type, packQ8, values, packed);
    case GgufType::Q4_0:
        return packAll(type, packQ4, values, packed);
    case GgufType::Q4_1:
        return packAll(type, packQ41, values, packed);
    default:
        throw Error(ErrorKind::Internal, FTS_TEXT("Weights cannot be packed as %1."),
                    ggufBlock(type).name);
    }
}

} // namespace fts
