#pragma once

#include <string>
#include <string_view>

#include "core/text/template_library.h"
#include "core/text/tokenizer_library.h"

namespace fts {

/// A text as core/text/rust takes it; valid as long as the text.
inline FtsText libraryText(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// The text that core/text/rust gave, which is freed; empty for null.
inline std::string takenText(char* text) {
    const std::string copy = text == nullptr ? "" : text;
    fts_text_free(text);
    return copy;
}

} // namespace fts
