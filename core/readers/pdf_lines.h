#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/readers/pdf_layout.h"

namespace fts {

/// Puts lines of a document together, and words that were divided at a line's end.
class PdfLineJoiner {
public:
    /// Notes how words are written inside lines.
    void learn(std::string_view line);

    /// `text` and the line after it. A hyphen at its end goes if the word is written without one
    /// elsewhere, or nowhere with one; Chinese and Japanese need no space.
    std::string joined(std::string text, std::string_view line) const;

private:
    bool isSoft(std::string_view before, std::string_view after) const;
    bool goesOn(std::string_view before, std::string_view after) const;

    std::unordered_set<std::string> m_words; // in lower case
};

/// The mark that a list's item begins with, with the space behind it.
struct ItemMark {
    std::size_t size = 0; ///< bytes; 0: there is none
    bool bullet = false;  ///< not a number or letter
};

ItemMark itemMarkOf(std::string_view line);

} // namespace fts
