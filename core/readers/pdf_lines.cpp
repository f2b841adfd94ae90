#include "core/readers/pdf_lines.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/base/ascii.h"

namespace fts {
namespace {

constexpr std::array<std::string_view, 3> kHyphens{"-", "\u2010", "\u00AD"};
constexpr std::array<std::string_view, 20> kBullets{
    "•", "●", "▪",      "■",      "◦",      "○", "‣", "⁃", "·", "➢",
    "✓", "□", "\uF0B7", "\uF0A7", "\uF0D8", "–", "—", "-", "*", "◆"};

// After a hyphen they say that the rest of a word is still to come: "pre- and postwar".
constexpr std::array<std::string_view, 7> kGoingOn{"and", "or", "to", "und", "oder", "bis", "bzw"};

UChar32 firstLetter(std::string_view text) {
    UChar32 c = -1;
    std::int64_t at = 0;
    if (!text.empty()) {
        U8_NEXT(text.data(), at, static_cast<std::int64_t>(text.size()), c);
    }
    return c;
}

UChar32 lastLetter(std::string_view text) {
    UChar32 c = -1;
    const std::string_view end = text.substr(text.size() - std::min<std::size_t>(text.size(), 4));
    auto at = static_cast<std::int32_t>(end.size());
    if (at > 0) {
        U8_PREV(end.data(), 0, at, c);
    }
    return c;
}

/// Letters of scripts that put no spaces between words.
bool needsNoSpace(UChar32 c) {
    return c >= 0x2E80 && (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ||
                           (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF));
}

std::string_view hyphenAtEnd(std::string_view text) {
    for (const std::string_view hyphen : kHyphens) {
        if (text.ends_with(hyphen) && text.size() > hyphen.size() &&
            u_isalpha(lastLetter(text.substr(0, text.size() - hyphen.size())))) {
            return hyphen;
        }
    }
    return {};
}

std::string_view lastWord(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && (isLetterByte(text[start - 1]) || text[start - 1] == '-')) {
        --start;
    }
    return text.substr(start);
}

std::string_view firstWord(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && isLetterByte(text[end])) {
        ++end;
    }
    return text.substr(0, end);
}

/// "1.", "12)", "(a)", "iv." or "B." at the start, without what follows.
std::size_t numberMark(std::string_view line) {
    const std::size_t start = line.starts_with('(') ? 1 : 0;
    std::size_t end = start;
    const auto isIn = [&](std::size_t i, std::string_view set) {
        return i < line.size() && set.find(line[i]) != std::string_view::npos;
    };
    while (isIn(end, "0123456789") && end - start < 3) {
        ++end;
    }
    if (end == start) {
        while (isIn(end, "ivx") && end - start < 4) {
            ++end;
        }
    }
    if (end == start && end < line.size() && isAsciiLetter(line[end])) {
        ++end;
    }
    const bool closed = end > start && (isIn(end, ")") || (start == 0 && isIn(end, ".")));
    return closed ? end + 1 : 0;
}

} // namespace

void PdfLineJoiner::learn(std::string_view line) {
    std::string word;
    for (const char c : line) {
        if (isLetterByte(c) || c == '-') {
            word += asciiLowered(c);
        } else {
            m_words.insert(std::move(word));
            word.clear();
        }
    }
    if (hyphenAtEnd(line).empty()) {
        m_words.insert(std::move(word));
    }
}

bool PdfLineJoiner::isSoft(std::string_view before, std::string_view after) const {
    const std::string left = asciiLowered(lastWord(before));
    const std::string right = asciiLowered(firstWord(after));
    if (m_words.contains(left + "-" + right)) {
        return m_words.contains(left + right) && left.find('-') == std::string::npos;
    }
    return m_words.contains(left + right) || left.find('-') == std::string::npos;
}

// Unless the parts are a word that stands elsewhere: "isl-" and "and".
bool PdfLineJoiner::goesOn(std::string_view before, std::string_view after) const {
    const std::string right = asciiLowered(firstWord(after));
    return std::ranges::find(kGoingOn, right) != kGoingOn.end() &&
           !m_words.contains(asciiLowered(lastWord(before)) + right);
}

std::string PdfLineJoiner::joined(std::string text, std::string_view line) const {
    const std::string_view hyphen = hyphenAtEnd(text);
    const UChar32 next = firstLetter(line);
    if (!hyphen.empty() && u_isalnum(next)) {
        const std::string_view before =
            std::string_view(text).substr(0, text.size() - hyphen.size());
        if (goesOn(before, line)) {
            return text.append(" ").append(line);
        }
        if (hyphen != "-" || (u_islower(next) && isSoft(before, line))) {
            text.erase(before.size());
        }
        return text.append(line);
    }
    if (!text.empty() && !line.empty() && !(needsNoSpace(lastLetter(text)) && needsNoSpace(next))) {
        text += ' ';
    }
    return text.append(line);
}

ItemMark itemMarkOf(std::string_view line) {
    std::size_t size = 0;
    for (const std::string_view bullet : kBullets) {
        size = line.starts_with(bullet) ? bullet.size() : size;
    }
    const bool bullet = size > 0;
    size = bullet ? size : numberMark(line);
    const bool apart = size > 0 && (size == line.size() || line[size] == ' ');
    return apart ? ItemMark{std::min(size + 1, line.size()), bullet} : ItemMark{};
}

} // namespace fts
