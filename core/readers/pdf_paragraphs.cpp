#include "core/readers/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>

#include "core/readers/pdf_tables.h"

namespace fts {
namespace {

std::string lineText(const PdfRow& row) {
    std::string text;
    for (const PdfSegment& cell : row.cells) {
        text += (text.empty() ? "" : " ") + cell.text;
    }
    return text;
}

bool isCapitals(std::string_view text) {
    const auto upper = std::ranges::count_if(text, [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto lower = std::ranges::count_if(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return upper >= 4 && lower == 0;
}

PdfStyle styleOf(const PdfRow& row) {
    PdfStyle style{0, true, true, false};
    for (const PdfSegment& cell : row.cells) {
        style.size = std::max(style.size, cell.size);
        style.bold = style.bold && cell.bold;
        style.italic = style.italic && cell.italic;
    }
    return style;
}

bool sameStyle(const PdfStyle& a, const PdfStyle& b) {
    return std::abs(a.size - b.size) <= 0.1 * std::max(a.size, b.size) && a.bold == b.bold;
}

bool endsSentence(std::string_view text) {
    for (const std::string_view mark :
         {".", "!", "?", ":", ";", "”", "\"", "。", "！", "？", ")"}) {
        if (text.ends_with(mark)) {
            return true;
        }
    }
    return false;
}

bool startsSmall(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// Half of the steps from line to line are at most as high; 0 if there are none.
double pitchOf(const PdfColumn& column) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < column.rows.size(); ++i) {
        const PdfRow& row = column.rows[i];
        const double step = row.bottom - column.rows[i - 1].bottom;
        if (step > 0 && step < 3 * row.cells.front().size) {
            steps.push_back(step / row.cells.front().size);
        }
    }
    std::ranges::sort(steps);
    return steps.empty() ? 0 : steps[steps.size() / 2];
}

} // namespace

void PdfParagraphs::add(PdfColumn column, int page) {
    close();
    m_page = page;
    joinCells(column);
    const std::vector<PdfTable> tables = tablesIn(column);
    m_pitch = pitchOf(column);
    auto table = tables.begin();
    for (std::size_t i = 0; i < column.rows.size(); ++i) {
        if (table != tables.end() && table->begin == i) {
            addTable(column, *table);
            i = table->end - 1;
            ++table;
        } else {
            addLine(column, column.rows[i], m_piece.lines > 0 ? &column.rows[i - 1] : nullptr);
        }
    }
    close();
}

void PdfParagraphs::addTable(const PdfColumn& column, const PdfTable& table) {
    close();
    PdfPiece piece;
    piece.kind = BlockKind::Table;
    piece.cells = tableCells(column, table);
    piece.page = m_page;
    m_pieces.push_back(std::move(piece));
}

void PdfParagraphs::addLine(const PdfColumn& column, const PdfRow& row, const PdfRow* before) {
    const std::string text = lineText(row);
    if (before != nullptr && startsPiece(column, row, *before)) {
        close();
    }
    if (m_piece.lines == 0) {
        const ItemMark mark = itemMarkOf(text);
        m_piece.kind = mark.size > 0 ? BlockKind::ListItem : BlockKind::Paragraph;
        m_piece.text = mark.bullet ? text.substr(mark.size) : text;
        m_piece.style = styleOf(row);
        m_piece.page = m_page;
    } else {
        m_piece.text = m_joiner.joined(std::move(m_piece.text), text);
        m_piece.style.italic = m_piece.style.italic && styleOf(row).italic;
    }
    for (const PdfSegment& cell : row.cells) {
        m_piece.letters += cell.letters;
    }
    ++m_piece.lines;
    m_left = row.left;
}

bool PdfParagraphs::startsPiece(const PdfColumn& column, const PdfRow& row,
                                const PdfRow& before) const {
    const double size = row.cells.front().size;
    const double step = row.bottom - before.bottom;
    if (!sameStyle(styleOf(before), styleOf(row)) || step > (m_pitch + 0.3) * size ||
        itemMarkOf(lineText(row)).size > 0) {
        return true;
    }
    const double indent = row.left - before.left;
    if (indent > 0.8 * size && m_piece.kind == BlockKind::Paragraph) {
        return true; // unless it is set in the middle, as titles are
    }
    const bool first = m_piece.lines == 1;
    if (indent < -0.8 * size && !first) {
        return true;
    }
    // The first word would have had room in the line before.
    const double room = column.right - before.right;
    return room > row.cells.front().firstWord + 2 * size &&
           (endsSentence(lineText(before)) || m_piece.kind == BlockKind::ListItem) &&
           !startsSmall(lineText(row));
}

void PdfParagraphs::close() {
    if (m_piece.lines > 0) {
        m_piece.style.capitals = isCapitals(m_piece.text);
        m_pieces.push_back(std::move(m_piece));
    }
    m_piece = {};
}

bool PdfParagraphs::goesOn(const PdfPiece& before, const PdfPiece& piece) const {
    const bool text = before.kind != BlockKind::Table && piece.kind == BlockKind::Paragraph;
    return text && sameStyle(before.style, piece.style) && before.letters > 20 &&
           !endsSentence(before.text) && startsSmall(piece.text);
}

std::vector<PdfPiece> PdfParagraphs::finish() {
    std::vector<PdfPiece> pieces;
    for (PdfPiece& piece : m_pieces) {
        if (!pieces.empty() && goesOn(pieces.back(), piece)) {
            PdfPiece& before = pieces.back();
            before.text = m_joiner.joined(std::move(before.text), piece.text);
            before.lines += piece.lines;
            before.letters += piece.letters;
        } else {
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

} // namespace fts
