#pragma once

#include <cstdint>
#include <filesystem>

#include "core/store/documents.h"

namespace fts {

/// As DocumentRow::modified has it. Throws std::filesystem::filesystem_error.
std::int64_t modifiedAt(const std::filesystem::path& file);

/// False where nobody can tell, such as for want of a permission.
bool isGone(const std::filesystem::path& file);

/// Whether a file holds something else than what was read from it. Reads it only if its time or
/// its size is another. Throws as modifiedAt() and sha256File().
bool holdsSomethingElse(const DocumentRow& read);

} // namespace fts
