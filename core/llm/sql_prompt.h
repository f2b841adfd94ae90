#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/chat_message.h"

namespace fts {

class ChatTemplate;
class Tokenizer;

/// What a language model reads before it writes the SQL that answers a question; the same in
/// training and afterwards.
struct SqlQuestion {
    std::string question;
    std::string context; ///< CREATE TABLE statements; white space in them does not matter
};

/// As a conversation that waits for an answer. What is to be done is the system's word, or the
/// user's where the template refuses a system. Throws as ChatTemplate::render().
std::vector<ChatMessage> sqlPromptMessages(const SqlQuestion& asked,
                                           const ChatTemplate& chatTemplate);

/// As plain text with headings, the last of them over the answer.
std::string sqlPromptText(const SqlQuestion& asked);

/// One of these as a model's tokens. `form` is a key of promptChoices(): by its chat template
/// ("chat") or as plain text after whatever the tokenizer puts before texts ("plain"). Names of
/// special tokens in question and context stay text. Throws Unsupported if the model has no chat
/// template but is to be asked by one.
std::vector<std::int32_t> sqlPromptIds(const SqlQuestion& asked, const std::string& form,
                                       const Tokenizer& tokenizer,
                                       const ChatTemplate* chatTemplate);

/// Texts after which an answer holds a whole statement, so that writing may stop.
std::vector<std::string> sqlPromptStops();

/// Whether sqlStatementIn() an answer stays the same whatever is written after it: in a fence of
/// Markdown a statement was closed, or the fence itself.
bool sqlStatementIsWhole(std::string_view answer);

/// Whether an answer that was cut off broke off within its statement: one was begun, and neither a
/// semicolon nor the end of its fence closes it.
bool sqlStatementIsOpen(std::string_view answer);

/// The first statement in an answer, without what a model may say around it: fences of Markdown,
/// words before the statement, a semicolon and what follows it. Empty if there is none.
std::string sqlStatementIn(const std::string& answer);

} // namespace fts
