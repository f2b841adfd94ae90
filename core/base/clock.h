#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fts {

/// Now, as ISO 8601 in UTC: "2026-11-23T20:29:47Z".
std::string utcNow();

/// The same, so many seconds from now.
std::string utcIn(int seconds);

/// Such a time, with or without parts of a second, as seconds since 1970; nullopt if it is none.
std::optional<double> utcSeconds(std::string_view text);

} // namespace fts
