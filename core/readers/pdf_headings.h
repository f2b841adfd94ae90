#pragma once

#include <vector>

#include "core/readers/pdf_paragraphs.h"

namespace fts {

/// Finds which paragraphs are headings, and of which level: short ones that are set larger than
/// the body of the text, or in bold, or otherwise apart. The largest kind is level 1.
/// Gives them the kind Heading; returns the level of each piece, 0 for others.
std::vector<int> findHeadings(std::vector<PdfPiece>& pieces);

} // namespace fts
