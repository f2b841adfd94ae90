#include "core/sql/sqlite_pattern.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/ascii.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

constexpr std::size_t kMostSteps = 4'000'000; // some milliseconds
constexpr std::size_t kNowhere = std::string_view::npos;

} // namespace

SqlitePattern::SqlitePattern(Kind kind, std::string_view pattern, std::string_view escape)
    : m_kind(kind), m_pattern(kind == Kind::Like ? asciiLowered(pattern) : std::string(pattern)) {
    if (kind == Kind::Like) {
        readLike(pattern, escape);
    } else {
        readGlob(m_pattern);
    }
}

void SqlitePattern::add(Element element) {
    Segment& segment = m_segments.back();
    segment.plain = segment.plain && element.means == Element::Means::Itself;
    segment.literal += element.letter;
    segment.elements.push_back(std::move(element));
}

void SqlitePattern::readLike(std::string_view pattern, std::string_view escape) {
    const std::string_view lowered = m_pattern;
    for (std::size_t at = 0; at < pattern.size();) {
        std::string_view letter = utf8LetterAt(pattern, at);
        const bool escaped = !escape.empty() && letter == escape;
        if (escaped) {
            at += letter.size();
            if (at == pattern.size()) {
                m_never = true;
                return;
            }
            letter = utf8LetterAt(pattern, at);
        }
        if (!escaped && letter == "%") {
            m_segments.emplace_back();
        } else if (!escaped && letter == "_") {
            add({Element::Means::AnyOne, {}, {}});
        } else {
            add({Element::Means::Itself, lowered.substr(at, letter.size()), {}});
        }
        at += letter.size();
    }
}

void SqlitePattern::readGlob(std::string_view pattern) {
    for (std::size_t at = 0; at < pattern.size() && !m_never;) {
        const std::string_view letter = utf8LetterAt(pattern, at);
        if (letter == "[") {
            at = readSet(pattern, at + 1);
            continue;
        }
        at += letter.size();
        if (letter == "*") {
            m_segments.emplace_back();
        } else if (letter == "?") {
            add({Element::Means::AnyOne, {}, {}});
        } else {
            add({Element::Means::Itself, letter, {}});
        }
    }
}

// "[a-c]", "[^a-c]", "[]a]"; returns the place after it. One that does not end matches nothing.
std::size_t SqlitePattern::readSet(std::string_view pattern, std::size_t at) {
    Element set;
    const bool other = at < pattern.size() && pattern[at] == '^';
    set.means = other ? Element::Means::OtherThan : Element::Means::OneOf;
    at += other ? 1 : 0;
    std::string_view before; // that a range may begin with
    for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
        const std::string_view letter = utf8LetterAt(pattern, at);
        at += letter.size();
        if (letter == "-" && !before.empty() && at < pattern.size() && pattern[at] != ']') {
            const std::string_view last = utf8LetterAt(pattern, at);
            at += last.size();
            set.ranges.emplace_back(before, last);
            before = {};
        } else {
            set.ranges.emplace_back(letter, letter);
            before = letter == "]" ? std::string_view() : letter;
        }
    }
    if (at >= pattern.size()) {
        m_never = true;
        return at;
    }
    add(std::move(set));
    return at + 1;
}

// Where a text that begins at `at` with the segment goes on after it.
std::size_t SqlitePattern::endAt(const Segment& segment, std::string_view text,
                                 std::size_t at) const {
    for (const Element& element : segment.elements) {
        if (at >= text.size()) {
            return kNowhere;
        }
        const std::string_view letter = utf8LetterAt(text, at);
        // UTF-8 sorts by its bytes as its characters do.
        const bool listed = std::ranges::any_of(element.ranges, [letter](const auto& range) {
            return letter >= range.first && letter <= range.second;
        });
        const bool fits = element.means == Element::Means::Itself   ? letter == element.letter
                          : element.means == Element::Means::AnyOne ? true
                          : element.means == Element::Means::OneOf  ? listed
                                                                    : !listed;
        if (!fits) {
            return kNowhere;
        }
        at += letter.size();
    }
    return at;
}

// After the first place from `from` on where the segment stands; kNowhere if there is none, and
// nothing if it would take more than `steps`, of which what it takes is taken.
std::optional<std::size_t> SqlitePattern::endOfFirst(const Segment& segment, std::string_view text,
                                                     std::size_t from, std::size_t& steps) const {
    if (segment.plain) {
        const void* found = ::memmem(text.data() + from, text.size() - from, segment.literal.data(),
                                     segment.literal.size());
        return found == nullptr
                   ? kNowhere
                   : static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) +
                         segment.literal.size();
    }
    std::size_t each = 0;
    for (const Element& element : segment.elements) {
        each += 1 + element.ranges.size();
    }
    for (std::size_t at = from; at < text.size(); at += utf8LetterAt(text, at).size()) {
        if (steps < each) {
            return std::nullopt;
        }
        steps -= each;
        if (const std::size_t end = endAt(segment, text, at); end != kNowhere) {
            return end;
        }
    }
    return kNowhere;
}

bool SqlitePattern::endsWith(const Segment& segment, std::string_view text,
                             std::size_t from) const {
    std::size_t begin = text.size();
    for (std::size_t left = segment.elements.size(); left > 0; --left) {
        if (begin <= from) {
            return false;
        }
        do {
            --begin;
        } while (begin > from && isUtf8Continuation(text[begin]));
    }
    return endAt(segment, text, begin) == text.size();
}

std::optional<bool> SqlitePattern::matches(std::string_view text) const {
    if (m_never) {
        return false;
    }
    const std::string lowered = m_kind == Kind::Like ? asciiLowered(text) : std::string();
    const std::string_view in = m_kind == Kind::Like ? std::string_view(lowered) : text;
    std::size_t at = endAt(m_segments.front(), in, 0);
    if (m_segments.size() == 1 || at == kNowhere) {
        return at == in.size();
    }
    std::size_t steps = kMostSteps;
    for (std::size_t i = 1; i + 1 < m_segments.size(); ++i) {
        if (m_segments[i].elements.empty()) {
            continue;
        }
        const auto end = endOfFirst(m_segments[i], in, at, steps);
        if (!end) {
            return std::nullopt;
        }
        if (*end == kNowhere) {
            return false;
        }
        at = *end;
    }
    return endsWith(m_segments.back(), in, at);
}

} // namespace fts
