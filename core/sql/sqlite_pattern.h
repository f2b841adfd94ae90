#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fts {

/// A pattern of SQLite's LIKE or GLOB, matched in time that does not grow with text times pattern
/// as SQLite's own does, unless a wildcard for one character stands between two for any number.
class SqlitePattern {
public:
    enum class Kind { Like, Glob };

    /// `escape`: a character that takes its meaning from the next one, for LIKE; or empty.
    SqlitePattern(Kind kind, std::string_view pattern, std::string_view escape);
    SqlitePattern(const SqlitePattern&) = delete; // its elements show into it
    SqlitePattern& operator=(const SqlitePattern&) = delete;

    /// Nothing if it would take too long.
    std::optional<bool> matches(std::string_view text) const;

private:
    /// One character of a text that matches.
    struct Element {
        enum class Means { Itself, AnyOne, OneOf, OtherThan } means = Means::Itself;
        std::string_view letter;                                           ///< itself
        std::vector<std::pair<std::string_view, std::string_view>> ranges; ///< inclusive
    };
    /// What stands between two wildcards for any number of characters.
    struct Segment {
        std::vector<Element> elements;
        std::string literal; ///< all of it, if `plain`
        bool plain = true;
    };

    void readLike(std::string_view pattern, std::string_view escape);
    void readGlob(std::string_view pattern);
    std::size_t readSet(std::string_view pattern, std::size_t at);
    void add(Element element);
    std::size_t endAt(const Segment& segment, std::string_view text, std::size_t at) const;
    std::optional<std::size_t> endOfFirst(const Segment& segment, std::string_view text,
                                          std::size_t from, std::size_t& steps) const;
    bool endsWith(const Segment& segment, std::string_view text, std::size_t from) const;

    Kind m_kind;
    std::string m_pattern; ///< what the elements show into
    std::vector<Segment> m_segments{1};
    bool m_never = false; ///< matches nothing
};

} // namespace fts
