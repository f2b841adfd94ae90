#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/formats/gguf_blocks.h"

namespace fts {

/// A value to be written, of the kinds that llama.cpp expects.
using GgufWritten = std::variant<bool, std::uint32_t, float, std::string, std::vector<std::int32_t>,
                                 std::vector<float>, std::vector<std::string>>;

/// The metadata of a GGUF file in the order it is written.
using GgufEntries = std::vector<std::pair<std::string, GgufWritten>>;

/// A tensor to be written.
struct GgufWrittenTensor {
    std::string name;
    GgufType type = GgufType::F32;   ///< one that packGguf() takes; its blocks divide the rows
    std::vector<std::int64_t> shape; ///< row-major
    std::function<std::vector<float>()> values; ///< asked for once, when they are written
};

/// Writes a GGUF file of version 3; atomic. Throws Io or DiskFull.
/// Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
void writeGguf(const std::filesystem::path& path, const GgufEntries& metadata,
               std::span<const GgufWrittenTensor> tensors);

} // namespace fts
