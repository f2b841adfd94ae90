#pragma once

#include <string_view>

#include "core/readers/document_builder.h"

namespace fts {

/// Paragraphs of a text in UTF-8. They are divided by empty lines, or, where a text has none,
/// every line is one. Lines that an editor has broken at a column are joined. A line in capitals
/// between empty ones, one that is underlined, and a wiki's "== History ==" are headings.
void readPlainText(std::string_view text, DocumentBuilder& builder);

} // namespace fts
