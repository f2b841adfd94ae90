#pragma once

#include <algorithm>
#include <string>

#include "core/base/json.h"
#include "core/text/chat_message.h"

namespace fts {

/// A text in Python's quotes: what JSON writes between quotes, Python reads the same.
inline std::string pythonText(const std::string& text) {
    return dumpJson(text);
}

/// A text as one word of a shell, whatever is in it.
inline std::string shellWord(const std::string& text) {
    std::string word = "'";
    for (const char character : text) {
        word += character == '\'' ? std::string("'\\''") : std::string(1, character);
    }
    return word + "'";
}

/// Lines of code or text as a block of Markdown, whatever fences are in them.
inline std::string codeBlock(const std::string& language, const std::string& code) {
    std::size_t longest = 2, run = 0;
    for (const char character : code) {
        run = character == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + language + "\n" + code + (code.ends_with('\n') ? "" : "\n") + fence + "\n\n";
}

/// As chat templates and OpenAI's protocol call it.
inline const char* roleName(ChatRole role) {
    return role == ChatRole::System ? "system" : role == ChatRole::User ? "user" : "assistant";
}

} // namespace fts
