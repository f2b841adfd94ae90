#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace fts {

/// Throws Unsupported, naming `origin`, if a tokenizer.json asks for steps that multiply the text
/// or take time out of proportion to it. What the tokenizers library leaves to its caller:
/// a WordPiece word costs the square of its length, a normaliser may put a long text in place of
/// each letter, steps may be any number, and a template may repeat the text. Throws Format for what
/// would make the library take memory or stack that nothing in the file fills.
void checkTokenizerCost(const nlohmann::json& tokenizer, const std::string& origin);

} // namespace fts
