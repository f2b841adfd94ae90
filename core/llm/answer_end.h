#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace fts {

class ChatTemplate;
class Tokenizer;

/// The token that ends an answer: of `ends`, which a model knows as such, the one that its chat
/// template writes after an answer, or the first. `form` is a key of promptChoices(); a null
/// template is none. Throws Unsupported if `ends` is empty.
std::int32_t answerEnd(std::span<const int> ends, const std::string& form,
                       const Tokenizer& tokenizer, const ChatTemplate* chatTemplate);

} // namespace fts
