#pragma once

#include "core/readers/document_builder.h"
#include "core/readers/zip_archive.h"

namespace fts {

/// The chapters of an EPUB in the order in which they are read; what stands outside it (notes,
/// answers) comes last, the book's own table of contents is left out. Throws Format for a damaged
/// file, Unsupported for one under copy protection.
void readEpub(ZipArchive& archive, DocumentBuilder& builder);

} // namespace fts
