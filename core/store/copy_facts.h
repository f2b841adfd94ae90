#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// What a person has to know of a copy of a project's rows to choose among them.
struct CopyFacts {
    std::filesystem::path path;
    std::string madeAt; ///< ISO 8601, UTC
    std::uintmax_t bytes = 0;
    std::optional<StoreCounts> rows; ///< none: it cannot be read
};

/// Of storeCopies(), in its order. Looks into each, and changes none.
std::vector<CopyFacts> copyFacts(const std::filesystem::path& store);

} // namespace fts
