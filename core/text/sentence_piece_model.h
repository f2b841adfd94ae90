#pragma once

#include <filesystem>
#include <string>

#include "core/text/token_list.h"

namespace fts {

/// The vocabulary in a SentencePiece model file (tokenizer.model) of the BPE kind. Throws
/// NotFound, Format or Unsupported naming the file.
TokenList readSentencePieceModel(const std::filesystem::path& path);

/// The same of a folder's tokenizer.model, with the tokens that its tokenizer_config.json and
/// added_tokens.json add, and what is put around a text. Throws as above.
TokenList readSentencePieceFolder(const std::filesystem::path& folder);

/// The tokenizer.json that such a folder stands for. Throws as above.
std::string sentencePieceTokenizerJson(const std::filesystem::path& folder);

} // namespace fts
