#pragma once

#include <string_view>

#include "core/readers/document_builder.h"

namespace fts {

/// One JSON value a line as records.h tells rows: the values of an object in its order, those
/// within others named "outer.inner". Long lists of numbers (vectors) are left out. A line that is
/// not JSON is left out with a note; throws Format with the line if there is no other.
void readJsonLines(std::string_view text, DocumentBuilder& builder);

/// JSON as one value, or JSON lines. The objects of a list are rows. Throws Format.
void readJson(std::string_view text, DocumentBuilder& builder);

} // namespace fts
