#pragma once

#include <nlohmann/json.hpp>

#include "core/text/token_list.h"

namespace fts {

/// Parts of a tokenizer.json that do not depend on how its tokens are made.
nlohmann::json vocabularyJson(const TokenList& list);
nlohmann::json addedTokensJson(const TokenList& list);
nlohmann::json postProcessorJson(const TokenList& list); ///< null if nothing is added

/// [[left, right] …] of sentencePieceJson(). Throws Format if there are more than any honest list
/// has.
nlohmann::json mergesByScore(const TokenList& list, const std::string& origin);

bool joinsBytes(const nlohmann::json& tokenizer); ///< as byteLevelTokens() wants it

/// What a whole tokenizer.json lists, without merges and scores: ids that no token has are Unused
/// and have a name. Throws Format, or nlohmann's errors for what has another shape.
TokenList listedTokens(const nlohmann::json& tokenizer, const std::string& origin);

} // namespace fts
