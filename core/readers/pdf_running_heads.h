#pragma once

#include <vector>

#include "core/readers/pdf_layout.h"

namespace fts {

/// What is drawn on a page in one direction.
struct PdfPageText {
    int page = 0; ///< from 1
    std::vector<PdfSegment> segments;
};

/// Removes what a page's upper and lower edge repeats: lines that stand at the same height on
/// other pages near by, but for their numbers. A bold line without a number stays where it comes
/// first: it may be the heading that the others repeat.
void removeRunningHeads(std::vector<PdfPageText>& pages);

} // namespace fts
