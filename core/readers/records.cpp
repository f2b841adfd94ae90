#include "core/readers/records.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.h"
#include "core/readers/clean_text.h"
#include "core/readers/html.h"
#include "core/readers/markdown.h"

namespace fts {
namespace {

constexpr std::size_t kText = 120;         // bytes of the values of a column of texts, on average
constexpr std::size_t kLongestTitle = 200; // bytes
constexpr std::array<std::string_view, 7> kTitles{"title",   "headline", "heading", "name",
                                                  "subject", "question", "topic"};

bool isLink(std::string_view value) {
    return (value.starts_with("http://") || value.starts_with("https://")) &&
           value.find(' ') == std::string_view::npos;
}

bool hasSpaceOrLetterBeyondAscii(std::string_view value) {
    return std::ranges::any_of(value, [](char c) { return c == ' ' || (c & 0x80) != 0; });
}

/// A name and value as part of a sentence.
std::string named(const std::string& name, const std::string& value) {
    return name.empty() ? value : name + ": " + value;
}

bool isHtml(std::string_view text) {
    constexpr std::array<std::string_view, 5> kTags{"</p>", "<br", "</div>", "</li>", "</table>"};
    return std::ranges::any_of(
        kTags, [text](std::string_view tag) { return text.find(tag) != text.npos; });
}

/// True for text with headings as Markdown has them.
bool isMarkdown(std::string_view text) {
    for (std::size_t at = 0; at < text.size();
         at = std::min(text.find('\n', at), text.size()) + 1) {
        const std::size_t marks = std::min(text.find_first_not_of('#', at), text.size()) - at;
        if (marks >= 1 && marks <= 6 && at + marks < text.size() && text[at + marks] == ' ') {
            return true;
        }
    }
    return false;
}

/// Text with marks, read as what it is, its headings below that of the row. False if it has none.
bool tellMarked(std::string_view text, DocumentBuilder& builder) {
    if (!isHtml(text) && !isMarkdown(text)) {
        return false;
    }
    DocumentBuilder part(builder.name());
    isHtml(text) ? readHtmlFragment(text, part) : readMarkdown(text, part);
    if (!part.empty()) {
        builder.append(part.finish().document, 1);
    }
    return true;
}

/// Empty lines divide a text into paragraphs.
void tellParagraphs(std::string_view text, DocumentBuilder& builder) {
    std::string paragraph;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            builder.paragraph(std::exchange(paragraph, {}));
        } else {
            paragraph.append(line).append("\n");
        }
    }
    builder.paragraph(paragraph);
}

} // namespace

bool isNumeric(std::string_view value) {
    return value.find_first_of("0123456789") != std::string_view::npos &&
           value.find_first_not_of("0123456789+-.,:/%$ ()eE") == std::string_view::npos;
}

bool Records::Column::holdsTexts() const {
    return filled > 0 && bytes / filled >= kText && spaced * 2 > filled;
}

bool Records::Column::mayBeTitle(std::size_t rows) const {
    return filled * 10 >= rows * 9 && longest <= kLongestTitle && numbers * 2 < filled;
}

std::size_t Records::column(std::string_view name) {
    const auto known = m_numbers.find(name);
    if (known != m_numbers.end()) {
        return known->second;
    }
    m_numbers.emplace(name, m_columns.size());
    m_columns.push_back({onOneLine(cleanProse(name))});
    return m_columns.size() - 1;
}

void Records::add(std::vector<Field> row) {
    std::erase_if(row, [](const Field& field) {
        return field.value.find_first_not_of(" \t\r\n") == std::string::npos || isLink(field.value);
    });
    std::ranges::for_each(row, [this](const Field& field) { learn(field); });
    if (!row.empty()) {
        m_rows.push_back(std::move(row));
    }
}

void Records::learn(const Field& field) {
    Column& column = m_columns[field.column];
    ++column.filled;
    column.bytes += field.value.size();
    column.longest = std::max(column.longest, field.value.size());
    column.spaced += hasSpaceOrLetterBeyondAscii(field.value) ? 1 : 0;
    column.numbers += isNumeric(field.value) ? 1 : 0;
}

std::size_t Records::titleColumn() const {
    const auto find = [this](auto fits) {
        return static_cast<std::size_t>(
            std::ranges::find_if(m_columns,
                                 [&](const Column& column) {
                                     return column.mayBeTitle(m_rows.size()) && fits(column);
                                 }) -
            m_columns.begin());
    };
    const std::size_t byName = find([](const Column& column) {
        return std::ranges::find(kTitles, asciiLowered(column.name)) != kTitles.end();
    });
    // Names of kinds and persons are short; a title has words.
    return byName < m_columns.size() ? byName : find([](const Column& column) {
        return column.spaced * 2 > column.filled && !column.holdsTexts();
    });
}

void Records::tell(DocumentBuilder& builder) const {
    const bool articles =
        std::ranges::any_of(m_columns, [](const Column& column) { return column.holdsTexts(); });
    const std::size_t title = articles ? titleColumn() : m_columns.size();
    for (const std::vector<Field>& row : m_rows) {
        if (articles) {
            tellArticle(row, title, builder);
        } else {
            builder.paragraph(shortValues(row, title, true));
        }
    }
}

void Records::tellArticle(const std::vector<Field>& row, std::size_t title,
                          DocumentBuilder& builder) const {
    for (const Field& field : row) {
        if (field.column == title) {
            builder.heading(field.value, 1);
        }
    }
    builder.paragraph(shortValues(row, title, false));
    const auto texts =
        std::ranges::count_if(m_columns, [](const Column& column) { return column.holdsTexts(); });
    for (const Field& field : row) {
        const Column& column = m_columns[field.column];
        if (field.column != title && column.holdsTexts()) {
            const std::string name = texts > 1 ? column.name : std::string();
            if (!tellMarked(field.value, builder)) {
                tellParagraphs(named(name, field.value), builder);
            }
        }
    }
}

std::string Records::shortValues(const std::vector<Field>& row, std::size_t title, bool all) const {
    std::string text;
    for (const Field& field : row) {
        const Column& column = m_columns[field.column];
        if (all || (field.column != title && !column.holdsTexts())) {
            text +=
                (text.empty() ? "" : "; ") + named(column.name, onOneLine(cleanProse(field.value)));
        }
    }
    return text;
}

} // namespace fts
