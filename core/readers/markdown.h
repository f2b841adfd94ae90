#pragma once

#include <string_view>

#include "core/readers/document_builder.h"

namespace fts {

/// GitHub's Markdown in UTF-8: CommonMark with tables and footnotes, which follow the paragraph
/// that names them. The title is that of the front matter, else the first heading of level 1.
/// Of HTML inside, the text; comments are left out.
void readMarkdown(std::string_view text, DocumentBuilder& builder);

} // namespace fts
