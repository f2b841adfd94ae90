#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/formats/file_cursor.h"
#include "core/formats/gguf.h"

namespace fts {

/// What stands in a GGUF file before its data.
struct GgufHeader {
    std::map<std::string, GgufValue> metadata;
    std::vector<GgufTensor> tensors; ///< all inside the file, none over another
};

/// Reads and checks it; `file` stands at the beginning, where "GGUF" is, and `size` is the whole
/// file's. Throws Format or Unsupported naming `origin` and key or tensor.
GgufHeader readGgufHeader(FileCursor& file, std::uint64_t size, const std::string& origin);

} // namespace fts
