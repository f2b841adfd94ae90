#pragma once

#include <string>
#include <vector>

#include "core/text/chat_message.h"

namespace fts {

/// Asks a small language model for one question about a passage: by a few examples, since such a
/// model follows them better than instructions. The passage is the last message.
std::vector<ChatMessage> exampleQuestionMessages(const std::string& passage);

/// Asks a model that has learned to write questions for one about a passage.
std::vector<ChatMessage> taughtQuestionMessages(const std::string& passage);

/// The question in such a model's answer; empty if there is none.
std::string exampleQuestionIn(const std::string& answer);

} // namespace fts
