#pragma once

#include <string>

#include "core/readers/document_builder.h"
#include "core/readers/open_file.h"

namespace fts {

/// The text of a PDF in reading order, with its pages. Headings are told by their type, running
/// heads and page numbers left out, words that were divided at a line's end put together, tables
/// kept as rows of cells. Throws PasswordNeeded, Format for a damaged file, BadInput for one with
/// too many pages or whose pages are pictures.
void readPdf(const OpenFile& file, const std::string& password, DocumentBuilder& builder);

} // namespace fts
