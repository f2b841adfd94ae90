#pragma once

#include <nlohmann/json.hpp>

#include "core/text/token_list.h"

namespace fts {

/// Parts of a tokenizer.json that do not depend on how its tokens are made.
nlohmann::json vocabularyJson(const TokenList& list);
nlohmann::json addedTokensJson(const TokenList& list);
nlohmann::json postProcessorJson(const TokenList& list); ///< null if nothing is added

} // namespace fts
