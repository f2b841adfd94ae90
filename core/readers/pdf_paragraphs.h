#pragma once

#include <string>
#include <vector>

#include "core/readers/pdf_lines.h"
#include "core/text/document.h"

namespace fts {

/// How a piece of text is set; what headings are told by.
struct PdfStyle {
    double size = 0; ///< of the font
    bool bold = false, italic = false, capitals = false;
};

/// A paragraph, item or table of a PDF.
struct PdfPiece {
    BlockKind kind = BlockKind::Paragraph; ///< Heading is decided later
    std::string text;
    std::vector<std::vector<std::string>> cells; ///< of a table
    PdfStyle style;
    int page = 0;
    std::size_t lines = 0, letters = 0;
};

/// Cuts columns into pieces, in reading order.
class PdfParagraphs {
public:
    explicit PdfParagraphs(const PdfLineJoiner& joiner) : m_joiner(joiner) {}

    void add(PdfColumn column, int page);

    /// With paragraphs put together that go on in the next column or on the next page.
    std::vector<PdfPiece> finish();

private:
    void addTable(const PdfColumn& column, const struct PdfTable& table);
    void addLine(const PdfColumn& column, const PdfRow& row, const PdfRow* before);
    bool startsPiece(const PdfColumn& column, const PdfRow& row, const PdfRow& before) const;
    void close();
    bool goesOn(const PdfPiece& before, const PdfPiece& piece) const;

    const PdfLineJoiner& m_joiner;
    std::vector<PdfPiece> m_pieces;
    PdfPiece m_piece;   // open while it has lines
    double m_left = 0;  // of its last line
    double m_pitch = 0; // of lines in the column
    int m_page = 0;
};

} // namespace fts
