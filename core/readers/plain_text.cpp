#include "core/readers/plain_text.h"

#include <algorithm>

#include <vector>

#include "core/readers/clean_text.h"

namespace fts {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kNarrowest = 45;      // letters of a line that was broken at a column
constexpr std::size_t kLongestHeading = 80; // bytes
constexpr std::size_t kWidest = 120;
constexpr std::size_t kLongLine = 160; // nobody breaks lines there: it is a paragraph

std::size_t lettersIn(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view trimmed(std::string_view line) {
    const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
    return line.substr(start, line.find_last_not_of(" \t") + 1 - start);
}

/// Of a wiki's heading ("== History =="), how many marks it has on each side; else 0.
std::size_t wikiMarks(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('='), line.size());
    const bool heading = marks >= 2 && marks <= 6 && line.size() > 2 * marks &&
                         line.substr(line.size() - marks).find_first_not_of('=') == line.npos;
    return heading ? marks : 0;
}

/// Groups of lines with empty lines between them; a wiki's heading is one of its own.
std::vector<Lines> groupsOf(std::string_view text) {
    std::vector<Lines> groups(1);
    const auto close = [&groups] {
        if (!groups.back().empty()) {
            groups.emplace_back();
        }
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool apart = trimmed(line).empty() || wikiMarks(trimmed(line)) > 0;
        if (apart) {
            close();
        }
        if (!trimmed(line).empty()) {
            groups.back().push_back(line);
        }
        if (apart) {
            close();
        }
    }
    if (groups.back().empty()) {
        groups.pop_back();
    }
    return groups;
}

/// The column at which lines were broken; 0 if they were not. Of the lines that another one
/// follows in their group, nearly all must end near the longest.
std::size_t breakColumn(const std::vector<Lines>& groups) {
    std::vector<std::size_t> lengths;
    for (const Lines& group : groups) {
        for (std::size_t i = 0; i + 1 < group.size(); ++i) {
            lengths.push_back(lettersIn(group[i]));
        }
    }
    if (lengths.size() < 2) {
        return 0;
    }
    std::ranges::sort(lengths);
    const std::size_t column = lengths[lengths.size() - 1 - lengths.size() / 10];
    const auto near = std::ranges::count_if(
        lengths, [column](std::size_t length) { return length * 4 >= column * 3; });
    const bool broken = column >= kNarrowest && column <= kWidest &&
                        near * 10 >= static_cast<std::ptrdiff_t>(lengths.size()) * 7;
    return broken ? column : 0;
}

bool linesAreParagraphs(const std::vector<Lines>& groups) {
    std::size_t lines = 0;
    std::size_t longLines = 0;
    for (const Lines& group : groups) {
        for (const std::string_view line : group) {
            ++lines;
            longLines += lettersIn(line) >= kLongLine ? 1 : 0;
        }
    }
    return longLines * 4 >= lines;
}

bool isCapitals(std::string_view line) {
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isLower = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
    return std::ranges::count_if(line, isUpper) >= 4 && std::ranges::none_of(line, isLower) &&
           line.size() <= kLongestHeading;
}

/// A heading as people write it without marks: in capitals, underlined, or as in a wiki. Returns
/// its level; 0 if it is none.
int headingLevel(const Lines& group, std::string_view& text) {
    text = trimmed(group[0]);
    if (group.size() == 2 && group[1].size() >= 3 && text.size() <= kLongestHeading) {
        const std::string_view line = trimmed(group[1]);
        return line.find_first_not_of('=') == line.npos   ? 1
               : line.find_first_not_of('-') == line.npos ? 2
                                                          : 0;
    }
    if (group.size() != 1) {
        return 0;
    }
    if (const std::size_t marks = wikiMarks(text); marks > 0) {
        text = text.substr(marks, text.size() - 2 * marks);
        return static_cast<int>(marks) - 1;
    }
    return isCapitals(text) ? 2 : 0;
}

bool isIndented(std::string_view line) {
    return line.starts_with("  ") || line.starts_with('\t');
}

bool startsItem(std::string_view line) {
    line = trimmed(line);
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
}

/// Lines of one group with those joined that were broken at `column`.
void addJoined(const Lines& group, std::size_t column, DocumentBuilder& builder) {
    std::string paragraph;
    for (std::size_t i = 0; i < group.size(); ++i) {
        // A new paragraph may show by its indent alone, or an item by its mark.
        const bool starts =
            i > 0 && ((isIndented(group[i]) && !isIndented(group[i - 1])) || startsItem(group[i]));
        if (starts) {
            builder.paragraph(paragraph);
            paragraph.clear();
        }
        const bool shortLine = i > 0 && lettersIn(group[i - 1]) * 2 < column;
        paragraph += paragraph.empty() ? "" : shortLine ? "\n" : " ";
        paragraph += group[i];
    }
    builder.paragraph(paragraph);
}

void addLines(const Lines& group, bool apart, DocumentBuilder& builder) {
    std::string paragraph;
    for (const std::string_view line : group) {
        if (apart) {
            builder.paragraph(line);
            continue;
        }
        paragraph += paragraph.empty() ? "" : "\n";
        paragraph += line;
    }
    builder.paragraph(paragraph);
}

} // namespace

void readPlainText(std::string_view text, DocumentBuilder& builder) {
    const std::string clean = cleanText(text);
    const std::vector<Lines> groups = groupsOf(clean);
    const std::size_t column = breakColumn(groups);
    const bool apart = linesAreParagraphs(groups);
    for (const Lines& group : groups) {
        std::string_view heading;
        if (const int level = headingLevel(group, heading); level > 0) {
            builder.heading(heading, level);
        } else if (column > 0) {
            addJoined(group, column, builder);
        } else {
            addLines(group, apart, builder);
        }
    }
}

} // namespace fts
