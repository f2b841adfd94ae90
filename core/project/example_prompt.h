#pragma once

#include <string>
#include <vector>

#include "core/text/chat_message.h"

namespace fts {

/// How a language model is asked: one made-up question in the very form that it has learned.
struct ExamplePrompt {
    /// A conversation that waits for an answer; empty: `text` is put to the model as it is.
    std::vector<ChatMessage> messages{{ChatRole::User, "a question"}};
    std::string text;               ///< what the model reads of it; empty: not known
    std::vector<std::string> stops; ///< texts that end an answer, "<|im_end|>" among them
    int contextTokens = 2048;       ///< room for question and answer
    int answerTokens = 256;         ///< longest answer

    /// What the model is told before any question; empty without.
    std::string system() const {
        return !messages.empty() && messages.front().role == ChatRole::System
                   ? messages.front().text
                   : std::string();
    }

    /// What a person says.
    std::string question() const { return messages.empty() ? text : messages.back().text; }
};

} // namespace fts
