#pragma once

#include <string>

#include "core/formats/gguf.h"
#include "core/text/tokenizer.h"

namespace fts {

/// The tokenizer in a GGUF file's metadata, of GPT-2's or Llama's kind. Throws Format or
/// Unsupported naming file and key.
Tokenizer ggufTokenizer(const GgufFile& file);

/// The tokenizer.json that it is made from. Throws as above.
std::string ggufTokenizerJson(const GgufFile& file);

} // namespace fts
