#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>

#include <nlohmann/json.hpp>

#include "core/base/json.h"

namespace fts {

/// What a line of a verdict's files may be. It may hold the longest question an import takes, every
/// byte of it escaped, and many ids beside it.
JsonLimits verdictLineLimits(int depth);

/// Gives each line of a file of one JSON object a line, in order. `take` may throw JSON's
/// exceptions and Error: they become Format, naming the line. Throws NotFound; Format for a file
/// that breaks `limits`, has more than `most` lines or no end.
void readVerdictLines(const std::filesystem::path& path, const JsonLimits& limits, std::size_t most,
                      const std::function<void(const nlohmann::json& line)>& take);

} // namespace fts
