#pragma once

#include <filesystem>
#include <string>

#include "core/text/token_list.h"

namespace fts {

/// The vocabulary in a SentencePiece model file (tokenizer.model) of the BPE kind. Throws
/// NotFound, Format or Unsupported naming the file.
TokenList readSentencePieceModel(const std::filesystem::path& path);

/// The tokenizer.json that a folder with only tokenizer.model stands for, with the tokens that
/// its tokenizer_config.json and added_tokens.json add. Throws as above.
std::string sentencePieceTokenizerJson(const std::filesystem::path& folder);

} // namespace fts
