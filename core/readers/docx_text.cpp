#include "core/readers/docx_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <unicode/utf8.h>

#include "core/readers/symbol_font.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

constexpr std::size_t kMostColumns = 200;

constexpr std::array<std::string_view, 9> kLeftOut{
    "del", "moveFrom", "instrText", "delText", "rPr", "pPr", "delInstrText", "rt", "sdtPr"};

bool isLeftOut(const xmlNode* node) {
    return std::ranges::find(kLeftOut, nameOf(node)) != kLeftOut.end();
}

/// Of a drawing that is written twice, for newer and for older programs, the one to read.
const xmlNode* branchOf(const xmlNode* alternatives) {
    const xmlNode* choice = childOf(alternatives, "Choice");
    return choice == nullptr ? childOf(alternatives, "Fallback") : choice;
}

bool isTableOfContents(const xmlNode* structured) {
    const xmlNode* part = childOf(childOf(structured, "sdtPr"), "docPartObj");
    return docxValue(part, "docPartGallery") == "Table of Contents";
}

std::string utf8Of(std::uint32_t code) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, code);
    return {bytes.data(), length};
}

/// A character by its number in a font; those of fonts of pictures have no meaning outside them.
std::string symbolOf(const xmlNode* node) {
    const std::string digits = attributeOf(node, "char");
    std::uint32_t code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const std::string font = attributeOf(node, "font");
    if (font == "Symbol") {
        return std::string(symbolFontLetter(code & 0xFF));
    }
    const bool pictures = font.starts_with("Wingdings") || font == "Webdings";
    const bool letter = code >= ' ' && code <= 0x10FFFF && (code < 0xD800 || code >= 0xF900);
    return letter && !pictures ? utf8Of(code) : std::string();
}

/// A first letter that is set apart, larger, before the lines of its paragraph.
bool isDropCap(const xmlNode* properties) {
    const xmlNode* frame = childOf(properties, "framePr");
    return frame != nullptr && hasAttribute(frame, "dropCap") &&
           attributeOf(frame, "dropCap") != "none";
}

/// Children of that name, also those within what only wraps them; without deleted ones.
void collect(const xmlNode* container, std::string_view name, std::vector<const xmlNode*>& found) {
    for (const xmlNode* node = container->children; node != nullptr; node = node->next) {
        if (isElement(node, name)) {
            found.push_back(node);
        } else if (!isLeftOut(node) && !isElement(node, "p") && !isElement(node, "tbl") &&
                   node->type == XML_ELEMENT_NODE) {
            collect(node, name, found);
        }
    }
}

std::size_t spanOf(const xmlNode* properties, std::string_view name) {
    const std::string value = docxValue(properties, name);
    std::size_t span = 0;
    std::from_chars(value.data(), value.data() + value.size(), span);
    return std::min(span, kMostColumns);
}

} // namespace

void DocxText::read(const xmlNode* body) {
    takeBlocks(body);
    tell(nullptr); // of a last paragraph whose end was deleted
    endCode();
}

void DocxText::takeBlocks(const xmlNode* container) {
    for (const xmlNode* node = container->children; node != nullptr; node = node->next) {
        takeBlock(node);
    }
}

void DocxText::takeBlock(const xmlNode* node) {
    if (isElement(node, "p")) {
        takeParagraph(node);
    } else if (isElement(node, "tbl")) {
        takeTable(node);
    } else if (isElement(node, "AlternateContent")) {
        if (const xmlNode* branch = branchOf(node)) {
            takeBlocks(branch);
        }
    } else if (node->type == XML_ELEMENT_NODE && !isLeftOut(node) && !isTableOfContents(node)) {
        takeBlocks(node);
    }
}

void DocxText::takeParagraph(const xmlNode* paragraph) {
    const xmlNode* properties = childOf(paragraph, "pPr");
    addChildren(paragraph);
    std::fill(m_fields.begin(), m_fields.end(), true); // no instruction is longer than that
    m_instructions = 0;
    const xmlNode* mark = childOf(properties, "rPr");
    if (childOf(mark, "del") == nullptr && childOf(mark, "moveFrom") == nullptr &&
        !isDropCap(properties)) {
        tell(properties);
    } // else it goes on with the next one
}

void DocxText::takeTable(const xmlNode* table) {
    tell(nullptr);
    std::vector<const xmlNode*> rows;
    collect(table, "tr", rows);
    std::erase_if(
        rows, [](const xmlNode* row) { return childOf(childOf(row, "trPr"), "del") != nullptr; });
    std::vector<const xmlNode*> cells;
    std::size_t widest = 0;
    for (const xmlNode* row : rows) {
        const std::size_t before = cells.size();
        collect(row, "tc", cells);
        widest = std::max(widest, cells.size() - before);
    }
    if (widest < 2) { // a frame around text
        for (const xmlNode* cell : cells) {
            takeBlocks(cell);
        }
        return;
    }
    endCode();
    std::vector<std::vector<std::string>> texts;
    texts.reserve(rows.size());
    for (const xmlNode* row : rows) {
        texts.push_back(cellsOf(row));
    }
    m_builder.table(texts);
    tellHanging();
}

std::vector<std::string> DocxText::cellsOf(const xmlNode* row) {
    std::vector<std::string> texts(spanOf(childOf(row, "trPr"), "gridBefore"));
    std::vector<const xmlNode*> cells;
    collect(row, "tc", cells);
    for (const xmlNode* cell : cells) {
        addChildren(cell);
        texts.push_back(std::exchange(m_text, {}));
        const std::size_t span = spanOf(childOf(cell, "tcPr"), "gridSpan");
        texts.resize(texts.size() + (span > 1 && texts.size() < kMostColumns ? span - 1 : 0));
    }
    return texts;
}

void DocxText::addChildren(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        addText(child);
    }
}

void DocxText::addText(const xmlNode* node) {
    const std::string_view name = nameOf(node);
    if (name.empty() || isLeftOut(node)) {
        return;
    }
    if (name == "fldChar") {
        meetField(node);
    } else if (name == "txbxContent") {
        m_boxes.push_back(node);
    } else if (name == "footnoteReference") {
        addNote("footnote ", node);
    } else if (name == "endnoteReference") {
        addNote("endnote ", node);
    } else if (name == "AlternateContent") {
        if (const xmlNode* branch = branchOf(node)) {
            addChildren(branch);
        }
    } else if (name == "r" && docxSwitch(childOf(node, "rPr"), "vanish")) {
        return;
    } else if (name == "t") {
        m_text += m_instructions > 0 ? std::string() : contentOf(node);
    } else if (name == "tab" || name == "ptab") {
        m_text += '\t';
    } else if (name == "br" || name == "cr") {
        m_text += '\n';
    } else if (name == "noBreakHyphen") {
        m_text += '-';
    } else if (name == "sym") {
        m_text += symbolOf(node);
    } else {
        m_text += name == "den" ? "/" : ""; // of a fraction
        addChildren(node);
        m_text += name == "p" || name == "tc" ? "\n" : ""; // within a cell or a note
    }
}

void DocxText::addNote(const std::string& kind, const xmlNode* reference) {
    const auto note = m_notes.find(kind + attributeOf(reference, "id"));
    if (note != m_notes.end()) {
        m_named.push_back(note->second);
        m_notes.erase(note); // told once, wherever else it is named
    }
}

void DocxText::meetField(const xmlNode* mark) {
    const std::string type = attributeOf(mark, "fldCharType");
    if (type == "begin") {
        m_fields.push_back(false);
        ++m_instructions;
    } else if (!m_fields.empty()) {
        m_instructions -= m_fields.back() ? 0 : 1;
        m_fields.back() = true;
        if (type == "end") {
            m_fields.pop_back();
        }
    }
}

void DocxText::tell(const xmlNode* properties) {
    const std::string text = std::exchange(m_text, {});
    const DocxStyle style = m_styles.find(docxValue(properties, "pStyle"));
    const int outline = docxOutline(properties);
    const int level = outline < 0 ? style.level : outline < 9 ? outline + 1 : 0;
    const int list = docxList(properties);
    if (style.role == DocxStyle::Role::Code) {
        m_code += (m_code.empty() ? "" : "\n") + text;
        tellHanging();
        return;
    }
    endCode();
    if (style.role == DocxStyle::Role::Title) {
        m_builder.setTitle(text);
        m_builder.heading(text, 1);
    } else if (level > 0) {
        if (level == 1) {
            m_builder.setTitle(text);
        }
        m_builder.heading(text, level);
    } else if (list == 1 || (list < 0 && style.list)) {
        m_builder.listItem(text);
    } else if (style.role != DocxStyle::Role::Contents) {
        m_builder.paragraph(text);
    }
    tellHanging();
}

void DocxText::endCode() {
    m_builder.code(std::exchange(m_code, {}));
}

void DocxText::tellHanging() {
    if (!m_named.empty() || !m_boxes.empty()) {
        endCode();
    }
    for (const xmlNode* note : std::exchange(m_named, {})) {
        addChildren(note);
        m_builder.paragraph(std::exchange(m_text, {}));
    }
    for (const xmlNode* box : std::exchange(m_boxes, {})) {
        takeBlocks(box);
    }
}

} // namespace fts
