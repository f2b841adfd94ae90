#include "core/readers/html_table.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/readers/html_main_text.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kMostColumns = 200;
constexpr std::size_t kLongestRepeated = 200; // bytes of a cell in each row that it reaches into
// Cells of a table; more are none that a person made, and would let a small file fill the memory.
constexpr std::size_t kMostRepeated = 100'000;
constexpr std::array<std::string_view, 10> kLarge{"table", "h1", "h2", "h3",  "h4",
                                                  "h5",    "ul", "ol", "pre", "blockquote"};

bool isCell(const xmlNode* node) {
    return isElement(node, "td") || isElement(node, "th");
}

std::string cellText(const xmlNode* cell) {
    std::string text;
    bool never = false;
    for (const xmlNode* node = cell; node != nullptr; node = nextNode(node, cell, !never)) {
        never = isNeverText(node);
        if (node->type == XML_ELEMENT_NODE && !never) {
            const std::string_view name = nameOf(node);
            text += name == "p" || name == "div" || name == "br" || name == "li" ? " " : "";
        }
        text += textOf(node);
    }
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

bool isBlank(const std::string& text) {
    // A space that does not break has two bytes.
    return text.find_first_not_of(" \xC2\xA0") == std::string::npos;
}

Rows withoutEmptyColumns(const Rows& rows) {
    std::vector<bool> used;
    for (const auto& row : rows) {
        used.resize(std::max(used.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            used[i] = used[i] || !isBlank(row[i]);
        }
    }
    Rows kept;
    for (const auto& row : rows) {
        kept.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (used[i]) {
                kept.back().push_back(row[i]);
            }
        }
    }
    return kept;
}

// 0 for "to the end" and for what is no number.
std::size_t spanOf(const xmlNode* cell, const char* name) {
    const std::string value = attributeOf(cell, name);
    return value.empty() ? 1 : std::strtoul(value.c_str(), nullptr, 10);
}

/// Rows in whose columns the cells of rows above may reach down.
class SpanningRows {
public:
    void begin() {
        end();
        m_rows.emplace_back();
    }

    // Nothing reaches into the next one.
    void endSection() {
        end();
        m_reaching.clear();
    }

    void add(std::string text, std::size_t columns, std::size_t rows) {
        if (m_rows.empty()) {
            m_rows.emplace_back();
        }
        auto& row = m_rows.back();
        while (row.size() < m_reaching.size() && m_reaching[row.size()].rows > 0) {
            takeReaching(row);
        }
        const std::size_t first = row.size();
        row.push_back(std::move(text));
        const std::size_t width = row.size() + (columns > 1 ? columns - 1 : 0);
        row.resize(std::max(row.size(), std::min(width, kMostColumns)));
        if (rows == 1) {
            return;
        }
        m_reaching.resize(std::max(m_reaching.size(), row.size()));
        for (std::size_t i = first; i < row.size(); ++i) {
            m_reaching[i] = {rows == 0 ? kToTheEnd : rows - 1,
                             row[i].size() <= kLongestRepeated ? row[i] : std::string()};
        }
    }

    Rows take() && {
        end();
        return std::move(m_rows);
    }

private:
    static constexpr std::size_t kToTheEnd = -1;

    struct Reaching {
        std::size_t rows = 0; // that are still to come
        std::string text;
    };

    void takeReaching(std::vector<std::string>& row) {
        Reaching& above = m_reaching[row.size()];
        above.rows = m_repeated++ < kMostRepeated ? above.rows - 1 : 0;
        row.push_back(above.text);
    }

    void end() {
        for (std::size_t i = m_rows.empty() ? m_reaching.size() : m_rows.back().size();
             i < m_reaching.size(); ++i) {
            if (m_reaching[i].rows > 0) {
                m_rows.back().resize(i);
                takeReaching(m_rows.back());
            }
        }
    }

    Rows m_rows;
    std::vector<Reaching> m_reaching; // by column
    std::size_t m_repeated = 0;
};

} // namespace

bool isLayoutTable(const xmlNode* table) {
    const std::string role = attributeOf(table, "role");
    if (role == "presentation" || role == "none") {
        return true;
    }
    std::size_t cells = 0;
    std::size_t widest = 0;
    bool header = false;
    for (const xmlNode* node = nextNode(table, table); node != nullptr;
         node = nextNode(node, table)) {
        cells = isElement(node, "tr") ? 0 : cells + (isCell(node) ? 1 : 0);
        widest = std::max(widest, cells);
        header = header || isElement(node, "th");
        if (isElement(node, "table") ||
            (!header && std::ranges::find(kLarge, nameOf(node)) != kLarge.end())) {
            return true;
        }
    }
    return widest < 2;
}

Rows htmlTableRows(const xmlNode* table) {
    SpanningRows rows;
    for (const xmlNode* node = nextNode(table, table); node != nullptr;
         node = nextNode(node, table, !isCell(node) && !isNeverText(node))) {
        if (isElement(node, "tr")) {
            rows.begin();
        } else if (isElement(node, "thead") || isElement(node, "tbody") ||
                   isElement(node, "tfoot")) {
            rows.endSection();
        } else if (isCell(node)) {
            rows.add(cellText(node), spanOf(node, "colspan"), spanOf(node, "rowspan"));
        }
    }
    return withoutEmptyColumns(std::move(rows).take());
}

} // namespace fts
