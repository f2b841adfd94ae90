#pragma once

#include "core/readers/document_builder.h"
#include "core/readers/zip_archive.h"

namespace fts {

/// The text of an ODT: headings by their level in the outline, lists, tables, notes and text boxes
/// where they are named, the title of its properties. Throws Format for a damaged file, Unsupported
/// for one with a password.
void readOdt(ZipArchive& archive, DocumentBuilder& builder);

} // namespace fts
