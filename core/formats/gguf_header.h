#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/formats/gguf.h"
#include "core/formats/opened_file.h"

namespace fts {

/// What stands in a GGUF file before its data.
struct GgufHeader {
    std::map<std::string, GgufValue> metadata;
    std::vector<GgufTensor> tensors; ///< all inside the file, none over another
};

/// Reads and checks it; the file is known to begin with "GGUF". Throws Format or Unsupported
/// naming file and key or tensor.
GgufHeader readGgufHeader(const OpenedFile& file);

} // namespace fts
