#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/readers/pdf_layout.h"

namespace fts {

/// Rows [begin, end) of a column that make a table.
struct PdfTable {
    std::size_t begin = 0, end = 0;
};

/// Puts cells together that only look apart: a currency's sign and its number, a bracket, an
/// item's mark and its text, words that were spread to fill a line.
void joinCells(PdfColumn& column);

/// At least two rows with wide gaps at most a few short lines apart. Call joinCells() before.
std::vector<PdfTable> tablesIn(const PdfColumn& column);

/// A table's cells; a label that goes on in the next row is put together.
std::vector<std::vector<std::string>> tableCells(const PdfColumn& column, const PdfTable& table);

} // namespace fts
