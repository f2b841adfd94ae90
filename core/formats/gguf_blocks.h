#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fts {

/// How GGUF packs the values of a tensor; the numbers are the format's own.
enum class GgufType : std::uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q4_1 = 3,
    Q5_0 = 6,
    Q5_1 = 7,
    Q8_0 = 8,
    Q4_K = 12,
    Q5_K = 13,
    Q6_K = 14,
    BF16 = 30
};

/// Values lie in blocks, which are packed and unpacked as a whole.
struct GgufBlock {
    const char* name = nullptr; ///< "Q4_K"; null for a type that cannot be read
    std::size_t values = 0;
    std::size_t bytes = 0;
};

GgufBlock ggufBlock(GgufType type);

/// The name of any type that was ever in the format; "type 99" for others.
std::string ggufTypeName(std::uint32_t type);

/// The type of that name; none for others and for those that cannot be read.
std::optional<GgufType> ggufTypeNamed(std::string_view name);

/// Unpacks whole blocks, bit for bit as the `gguf` package does. `values` has room for all of
/// them, `packed` their bytes.
void unpackGguf(GgufType type, std::span<const std::byte> packed, std::span<float> values);

/// Packs whole blocks as llama.cpp's and the `gguf` package's reference do, bit for bit. F32, F16,
/// Q8_0, Q4_0 and Q4_1 only.
void packGguf(GgufType type, std::span<const float> values, std::span<std::byte> packed);

} // namespace fts
