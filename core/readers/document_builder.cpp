#include "core/readers/document_builder.h"

#include <algorithm>

#include "core/readers/clean_text.h"

namespace fts {
namespace {

constexpr std::size_t kMostText = 100'000'000; // bytes
constexpr std::size_t kMostBlocks = 2'000'000;
constexpr std::size_t kLongestTitle = 300; // bytes: what is longer is no title

std::string rowText(const std::vector<std::string>& cells) {
    std::string text;
    bool empty = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string cell = onOneLine(cleanProse(cells[i]));
        empty = empty && cell.empty();
        text += (i == 0 ? "" : " | ") + cell;
    }
    return empty ? std::string() : text;
}

} // namespace

void DocumentBuilder::setTitle(std::string_view title) {
    if (m_reading.document.title.empty() && title.size() <= kLongestTitle) {
        m_reading.document.title = onOneLine(cleanProse(title));
    }
}

void DocumentBuilder::heading(std::string_view text, int level) {
    add(BlockKind::Heading, onOneLine(cleanProse(text)), std::clamp(level, 1, 6));
}

void DocumentBuilder::paragraph(std::string_view text) {
    add(BlockKind::Paragraph, cleanProse(text));
}

void DocumentBuilder::listItem(std::string_view text) {
    add(BlockKind::ListItem, cleanProse(text));
}

void DocumentBuilder::code(std::string_view text) {
    add(BlockKind::Code, cleanCode(text));
}

void DocumentBuilder::table(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    for (const auto& row : rows) {
        const std::string line = rowText(row);
        text += (text.empty() || line.empty() ? "" : "\n") + line;
    }
    add(BlockKind::Table, std::move(text));
}

void DocumentBuilder::append(Document part, int deeper) {
    for (Block& block : part.blocks) {
        const bool heading = block.kind == BlockKind::Heading;
        add(block.kind, std::move(block.text), heading ? std::min(block.level + deeper, 6) : 0);
    }
}

void DocumentBuilder::note(Message note) {
    if (std::ranges::find(m_reading.notes, note) == m_reading.notes.end()) {
        m_reading.notes.push_back(std::move(note));
    }
}

void DocumentBuilder::add(BlockKind kind, std::string text, int level) {
    if (text.empty()) {
        return;
    }
    m_size += text.size();
    if (m_size > kMostText || m_reading.document.blocks.size() >= kMostBlocks) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 holds more text than is read from one file (100 MB). Divide it."),
                    m_name);
    }
    m_reading.document.blocks.push_back({kind, level, std::move(text), m_page});
}

Reading DocumentBuilder::finish() {
    if (empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 holds no text, so there is nothing to read. Check that it is "
                             "the right file, or leave it out."),
                    m_name);
    }
    return std::move(m_reading);
}

} // namespace fts
