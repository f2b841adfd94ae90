#pragma once

#include <string>

namespace fts {

/// Now, as ISO 8601 in UTC: "2026-11-23T20:29:47Z".
std::string utcNow();

} // namespace fts
