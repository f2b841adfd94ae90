#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/text/tokenizer.h"

namespace fts {

/// Counts the tokens of texts, one way or another.
struct TokenCounter {
    std::function<std::int64_t(std::string_view text)> count; ///< from any thread; does not throw
    Message how; ///< part of a sentence: "as the vocabulary cl100k_base counts them"
};

/// By cl100k_base, as the published notebooks on chat data count; nullopt where that vocabulary was
/// not fetched. The first call takes a second, and what it read is kept.
std::optional<TokenCounter> cl100kCounter();

/// By a model's own tokenizer, called `name` in `how`.
TokenCounter tokenizerCounter(const Tokenizer& tokenizer, const std::string& name);

/// By cl100k_base, else from the length of texts alone, as estimatedUse() does.
TokenCounter publishedCounter();

} // namespace fts
