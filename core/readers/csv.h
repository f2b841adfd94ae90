#pragma once

#include <string_view>

#include "core/readers/document_builder.h"

namespace fts {

/// The rows of comma-, semicolon- or tab-separated text as records.h tells them. The first row
/// names the columns if it can; what stands alone above it is a paragraph. Throws Format with the
/// line for text that breaks the format's rules.
void readCsv(std::string_view text, DocumentBuilder& builder);

} // namespace fts
