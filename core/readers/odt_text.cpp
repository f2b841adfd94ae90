#include "core/readers/odt_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/readers/xml_tree.h"

namespace fts {
namespace {

constexpr std::size_t kMostRepeats = 200; // of cells and spaces
constexpr int kMostParents = 20;          // of styles, perhaps in a circle

constexpr std::array<std::string_view, 16> kLeftOut{
    "tracked-changes",    "annotation",         "annotation-end",   "forms",
    "sequence-decls",     "variable-decls",     "user-field-decls", "table-of-content",
    "alphabetical-index", "illustration-index", "table-index",      "object-index",
    "user-index",         "hidden-text",        "ruby-text",        "hidden-paragraph"};
constexpr std::array<std::string_view, 9> kBoxes{
    "frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "g", "caption"};

bool isOneOf(const xmlNode* node, auto names) {
    return std::ranges::find(names, nameOf(node)) != names.end();
}

bool isHidden(const xmlNode* node) {
    return isElement(node, "section") && attributeOf(node, "display") == "none";
}

/// A number of repeats, at least 1 and bounded: spreadsheets repeat cells to the last column.
std::size_t repeatsOf(const xmlNode* node, const char* attribute) {
    const std::string value = attributeOf(node, attribute);
    std::size_t repeats = 1;
    std::from_chars(value.data(), value.data() + value.size(), repeats);
    return std::clamp<std::size_t>(repeats, 1, kMostRepeats);
}

bool isCell(const xmlNode* node) {
    return isElement(node, "table-cell") || isElement(node, "covered-table-cell");
}

std::size_t widthOf(const xmlNode* row) {
    std::size_t width = 0;
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
        width += isCell(cell) ? repeatsOf(cell, "number-columns-repeated") : 0;
    }
    return width;
}

/// Rows of a table, also those in groups, but none of tables within it.
void collectRows(const xmlNode* container, std::vector<const xmlNode*>& rows) {
    for (const xmlNode* node = container->children; node != nullptr; node = node->next) {
        if (isElement(node, "table-row")) {
            rows.push_back(node);
        } else if (node->type == XML_ELEMENT_NODE) {
            collectRows(node, rows);
        }
    }
}

} // namespace

OdtText::OdtText(const xmlNode* content, DocumentBuilder& builder)
    : m_content(content), m_builder(builder) {
    learnStyles();
}

void OdtText::learnStyles() {
    const xmlNode* styles = childOf(m_content, "automatic-styles");
    const xmlNode* style = styles == nullptr ? nullptr : styles->children;
    for (; style != nullptr; style = style->next) {
        if (isElement(style, "style")) {
            m_parents[attributeOf(style, "name")] = attributeOf(style, "parent-style-name");
        }
    }
}

bool OdtText::isStyled(const xmlNode* paragraph, std::string_view style) const {
    std::string name = attributeOf(paragraph, "style-name");
    for (int i = 0; i < kMostParents && !name.empty() && name != style; ++i) {
        const auto parent = m_parents.find(name);
        name = parent == m_parents.end() ? std::string() : parent->second;
    }
    return name == style;
}

void OdtText::read() {
    if (const xmlNode* text = childOf(childOf(m_content, "body"), "text")) {
        takeBlocks(text);
        endCode();
    }
}

void OdtText::takeBlocks(const xmlNode* container) {
    for (const xmlNode* node = container->children; node != nullptr; node = node->next) {
        takeBlock(node);
    }
}

void OdtText::takeBlock(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE || isOneOf(node, kLeftOut) || isHidden(node)) {
        return;
    }
    if (isElement(node, "h")) {
        takeHeading(node);
    } else if (isElement(node, "p")) {
        takeParagraph(node);
    } else if (isElement(node, "table")) {
        takeTable(node);
    } else {
        m_item = isElement(node, "list-item");
        takeBlocks(node);
        m_item = false;
    }
}

void OdtText::takeHeading(const xmlNode* heading) {
    endCode();
    const std::string value = attributeOf(heading, "outline-level");
    int level = 1;
    std::from_chars(value.data(), value.data() + value.size(), level);
    addChildren(heading);
    if (level <= 1) {
        m_builder.setTitle(m_text);
    }
    m_builder.heading(std::exchange(m_text, {}), level);
    m_item = false;
    tellHanging();
}

void OdtText::takeParagraph(const xmlNode* paragraph) {
    addChildren(paragraph);
    const std::string text = std::exchange(m_text, {});
    const bool item = std::exchange(m_item, false);
    if (!item && isStyled(paragraph, "Preformatted_20_Text")) {
        m_code += (m_code.empty() ? "" : "\n") + text;
        tellHanging();
        return;
    }
    endCode();
    if (isStyled(paragraph, "Title")) {
        m_builder.setTitle(text);
        m_builder.heading(text, 1);
    } else if (item) {
        m_builder.listItem(text);
    } else {
        m_builder.paragraph(text);
    }
    tellHanging();
}

void OdtText::takeTable(const xmlNode* table) {
    endCode();
    std::vector<const xmlNode*> rows;
    collectRows(table, rows);
    std::vector<std::vector<std::string>> texts;
    std::size_t widest = 0;
    for (const xmlNode* row : rows) {
        widest = std::max(widest, widthOf(row));
    }
    if (widest < 2) { // a frame around text
        for (const xmlNode* row : rows) {
            takeBlocks(row);
        }
        return;
    }
    texts.reserve(rows.size());
    for (const xmlNode* row : rows) { // a repeated row says nothing more
        texts.push_back(cellsOf(row));
    }
    m_builder.table(texts);
    tellHanging();
}

std::vector<std::string> OdtText::cellsOf(const xmlNode* row) {
    std::vector<std::string> texts;
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
        if (isCell(cell) && texts.size() < kMostRepeats) {
            addChildren(cell);
            const std::string text = std::exchange(m_text, {});
            texts.insert(texts.end(), repeatsOf(cell, "number-columns-repeated"), text);
        }
    }
    while (!texts.empty() && texts.back().empty()) {
        texts.pop_back(); // empty cells up to a sheet's last column
    }
    return texts;
}

void OdtText::addChildren(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        addText(child);
    }
}

void OdtText::addText(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE) {
        std::string text(textOf(node));
        std::ranges::replace_if(
            text, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
        m_text += text;
    } else if (isOneOf(node, kLeftOut) || isHidden(node)) {
        return;
    } else if (isElement(node, "note")) {
        m_notes.push_back(node);
    } else if (isOneOf(node, kBoxes)) {
        m_boxes.push_back(node);
    } else if (isElement(node, "s")) {
        m_text.append(repeatsOf(node, "c"), ' ');
    } else if (isElement(node, "tab")) {
        m_text += '\t';
    } else if (isElement(node, "line-break")) {
        m_text += '\n';
    } else {
        addChildren(node);
        const bool ends = isElement(node, "p") || isElement(node, "h") || isCell(node);
        m_text += ends ? "\n" : ""; // within a cell or a note
    }
}

void OdtText::endCode() {
    m_builder.code(std::exchange(m_code, {}));
}

void OdtText::tellHanging() {
    if (!m_notes.empty() || !m_boxes.empty()) {
        endCode();
    }
    for (const xmlNode* note : std::exchange(m_notes, {})) {
        if (const xmlNode* body = childOf(note, "note-body")) {
            addChildren(body);
            m_builder.paragraph(std::exchange(m_text, {}));
        }
    }
    for (const xmlNode* box : std::exchange(m_boxes, {})) {
        takeBlocks(box);
    }
}

} // namespace fts
