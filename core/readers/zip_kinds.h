#pragma once

#include "core/readers/document_builder.h"
#include "core/readers/open_file.h"

namespace fts {

/// Reads what is a ZIP archive, if it is a DOCX, ODT or EPUB by what it holds, whatever its name.
/// Throws Unsupported for every other kind, naming it and the next step.
void readZipKind(const OpenFile& file, DocumentBuilder& builder);

} // namespace fts
