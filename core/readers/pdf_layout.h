#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/readers/pdf_file.h"

namespace fts {

/// A box of a page; points from its left and upper edge.
struct PdfBox {
    double left = 0, right = 0, top = 0, bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    void include(const PdfBox& other);
};

/// Words of one line without a wide gap between them.
struct PdfSegment : PdfBox {
    std::string text;                  ///< UTF-8, in logical order
    double size = 0;                   ///< of the font of most letters
    bool bold = false, italic = false; ///< of all letters
    std::size_t letters = 0, digits = 0;
    double firstWord = 0; ///< width of the first word
};

/// Segments at one height of a column, from left to right: a line of text, or the cells of a
/// table's row.
struct PdfRow : PdfBox {
    std::vector<PdfSegment> cells;
};

/// Rows of one column, from top to bottom.
struct PdfColumn : PdfBox {
    std::vector<PdfRow> rows;
};

/// Tells the font size of most letters.
class LettersBySize {
public:
    void add(double size, std::size_t letters) { m_letters[std::lround(size * 10)] += letters; }

    /// To a tenth of a point; 0 if there is none.
    double most() const {
        const auto most =
            std::ranges::max_element(m_letters, {}, [](const auto& entry) { return entry.second; });
        return most == m_letters.end() ? 0 : static_cast<double>(most->first) / 10;
    }

private:
    std::map<long, std::size_t> m_letters; // by tenths of points
};

std::vector<PdfSegment> segmentsOf(const PdfLayer& layer);

/// Segments that lie at one height, from the top; those of a row from left to right.
std::vector<PdfRow> rowsOf(std::vector<PdfSegment> segments);

/// Divides a page into columns in reading order. A column's gutter is a strip that no text crosses
/// between two blocks of running text; what lies side by side in a table stays together.
std::vector<PdfColumn> columnsOf(std::vector<PdfSegment> segments);

} // namespace fts
