#pragma once

#include <vector>

#include "core/corpus/response_rows.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/text/chat_template.h"

namespace fts {

/// A conversation as a language model learns it: each answer that is to be learned is a response to
/// all that was said before it, put together by the model's chat template. `end`: the token that
/// ends an answer. Throws Unsupported if the conversation calls tools, and what the template
/// throws.
std::vector<ResponseRow> chatResponses(const ChatRow& chat, std::int32_t end,
                                       const Tokenizer& tokenizer,
                                       const ChatTemplate& chatTemplate);

} // namespace fts
