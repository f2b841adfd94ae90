#pragma once

#include "core/readers/document_builder.h"
#include "core/readers/open_file.h"

namespace fts {

/// Reads what is text: its encoding is found, then it is HTML if it begins so, else what its name
/// says. Throws Format for bytes that are no text, Unsupported for a name that stands for none of
/// the kinds of documents.
void readTextKind(const OpenFile& file, DocumentBuilder& builder);

} // namespace fts
