#pragma once

#include <filesystem>
#include <string>

namespace fts {

/// The tokenizer.json that a BERT folder with only vocab.txt stands for: WordPiece with the
/// options of its tokenizer_config.json (do_lower_case, strip_accents, tokenize_chinese_chars,
/// names of the special tokens). Throws NotFound, or Format naming file and reason.
std::string wordPieceTokenizerJson(const std::filesystem::path& folder);

} // namespace fts
