#pragma once

#include <string_view>

#include "core/base/message.h"

namespace fts {

enum class FileKind { Pdf, Zip, Text, Other };

inline constexpr auto kArchiveRefusal =
    FTS_TEXT("%1 is an archive. Unpack it and import what is in it.");

/// What a file is by its first kilobytes. Text is what nothing else claims; whether it is some
/// shows when it is decoded.
FileKind sniffKind(std::string_view begin);

/// Why a file of the kind Other, which is a condition, is not read, and what to do.
Message otherKindRefusal(std::string_view begin, std::string_view name);

} // namespace fts
