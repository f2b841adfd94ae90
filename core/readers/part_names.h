#pragma once

#include <string>
#include <string_view>

#include "core/readers/zip_archive.h"

namespace fts {

/// The part of an archive that `reference`, written in the part `from`, leads to: a relative one
/// from its folder, one with a leading "/" from the top. Escapes ("%20") are resolved, what follows
/// "#" or "?" is dropped. Empty if it leads out of the archive.
std::string referredPart(std::string_view from, std::string_view reference);

/// In Word's kind of archive, the part that stands in a relation to `from` ("": to the whole)
/// whose type ends with `type`. Empty if there is none. Throws Format.
std::string relatedPart(ZipArchive& archive, std::string_view from, std::string_view type);

} // namespace fts
