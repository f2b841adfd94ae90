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
    Rows rows;
    for (const xmlNode* node = nextNode(table, table); node != nullptr;
         node = nextNode(node, table, !isCell(node) && !isNeverText(node))) {
        if (isElement(node, "tr")) {
            rows.emplace_back();
        } else if (isCell(node)) {
            if (rows.empty()) {
                rows.emplace_back();
            }
            rows.back().push_back(cellText(node));
            const std::size_t span =
                std::strtoul(attributeOf(node, "colspan").c_str(), nullptr, 10);
            const std::size_t width = rows.back().size() + (span > 1 ? span - 1 : 0);
            rows.back().resize(std::max(rows.back().size(), std::min(width, kMostColumns)));
        }
    }
    return withoutEmptyColumns(rows);
}

} // namespace fts
