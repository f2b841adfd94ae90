#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/text/chat_message.h"
#include "core/text/tokenizer.h"

namespace fts {

/// A model's chat template (Jinja), through the `minijinja` library. Value-like handle; may be
/// used from several threads.
///
/// A template is somebody else's program: it sees the messages and nothing besides, and time,
/// memory and the length of what it writes are limited.
class ChatTemplate {
public:
    static constexpr std::size_t kLongest = 100'000; ///< bytes, several times what models have

    /// `variables` are the texts of the special tokens by their names in tokenizer_config.json
    /// ("bos_token" …). Throws Format naming `origin` and the line that is wrong.
    ChatTemplate(std::string_view source, std::string origin,
                 std::map<std::string, std::string> variables);

    /// What transformers' apply_chat_template gives. With `forAnswer`, whatever the template
    /// writes before an answer follows. Throws BadInput with the template's own words if it
    /// refuses the messages (an unknown role, two of one role in turn), Format if it fails.
    std::string render(std::span<const ChatMessage> messages, bool forAnswer) const;

    /// render() as ids. Only special tokens that the template itself wrote are read as such: the
    /// same words in a message are text, so that nobody's document can end a turn. Offsets are
    /// places in render()'s text.
    Encoding encode(const Tokenizer& tokenizer, std::span<const ChatMessage> messages,
                    bool forAnswer) const;

    const std::string& source() const; ///< to be written into an export

private:
    struct Library; ///< owns the Rust object
    std::shared_ptr<const Library> m_library;
};

} // namespace fts
