#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "core/corpus/response_rows.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/nn/causal_model.h"

namespace fts {

/// Conversations as a language model learns them.
struct ChatResponseRows : ResponseRows {
    std::int64_t unfit = 0; ///< conversations left out: they call tools or their template says no
    Message whyUnfit;       ///< of the first of them
};

/// Each answer that is to be learned becomes a row whose prompt is all that was said before it, put
/// together by the model's chat template, so that only what an assistant says is learned. Answers
/// that make more than `maxTokens` tokens with what is before them are left out. `onRow` is called
/// before each conversation; what it throws ends the work. Throws Unsupported if the model has no
/// chat template or names no token that ends an answer.
ChatResponseRows chatResponseRows(
    std::span<const ChatRow> chats, const CausalModel& model, int maxTokens,
    const std::function<void()>& onRow = [] {});

} // namespace fts
