#pragma once

#include <string>

#include "core/base/json.h"

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

} // namespace fts
