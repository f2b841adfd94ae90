#pragma once

#include "core/readers/document_builder.h"
#include "core/readers/zip_archive.h"

namespace fts {

/// The text of a DOCX, by Word or any other program: headings by their styles, lists, tables,
/// notes and text boxes where they are named, the title of its properties. Running heads, comments
/// and what is in charts and pictures are left out. Throws Format for a damaged file.
void readDocx(ZipArchive& archive, DocumentBuilder& builder);

/// The part that holds the body of a file of Word, Excel or PowerPoint of 2007 or later; empty for
/// other archives.
std::string officeBody(ZipArchive& archive);

} // namespace fts
