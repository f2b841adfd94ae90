#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/formats/tensor_file.h"

namespace fts {

/// Where a tensor lies in a safetensors file.
struct PlacedTensor {
    TensorView tensor;                ///< without its bytes
    std::uint64_t begin = 0, end = 0; ///< bytes from the beginning of the file
};

/// What a safetensors file says before its data.
struct SafetensorsHeader {
    std::vector<PlacedTensor> tensors; ///< in file order, without a hole or an overlap
    std::map<std::string, std::string> metadata;
};

/// Bytes from the beginning of a file to its data, as its first ones say (64 or all there are).
/// Throws Format or Unsupported naming `origin`, also if the file is of another kind.
std::uint64_t safetensorsDataBegin(std::string_view first, std::uint64_t fileSize,
                                   const std::string& origin);

/// Reads and checks the header in a file's beginning, which reaches to its data at least. Throws
/// as above, naming tensor and reason.
SafetensorsHeader readSafetensorsHeader(std::string_view beginning, std::uint64_t fileSize,
                                        const std::string& origin);

} // namespace fts
