#pragma once

#include "core/formats/gguf.h"
#include "core/text/tokenizer.h"

namespace fts {

/// The tokenizer in a GGUF file's metadata, of GPT-2's or Llama's kind. Throws Format or
/// Unsupported naming file and key.
Tokenizer ggufTokenizer(const GgufFile& file);

} // namespace fts
