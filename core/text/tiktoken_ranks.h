#pragma once

#include <string>
#include <string_view>

namespace fts {

/// The tokenizer.json for a vocabulary of tiktoken's form: on each line a token's bytes in base64
/// and its rank, by which bytes are joined. Texts are cut into words as cl100k_base cuts them;
/// names of special tokens are text. Throws Format naming `origin`.
std::string tiktokenJson(std::string_view ranks, const std::string& origin);

} // namespace fts
