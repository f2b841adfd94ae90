#pragma once

#include <string_view>

namespace fts {

/// What a row is used for. Border rows are kept, but nothing trains or is judged on them.
enum class Split { Train, Validation, Test, Border };

const char* splitName(Split split);         ///< "train", "validation", "test", "border"
Split splitFromName(std::string_view name); ///< throws BadInput listing the names

} // namespace fts
