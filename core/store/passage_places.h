#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// Where a passage stands.
struct PassagePlace {
    std::string document; ///< its key: path from the imported folder on
    std::string headings; ///< over it: "Risks > Currency"; may be empty
    int page = 0;         ///< from 1; 0: the document has none
};

/// Of these chunks, in the order of `ids` and as many; one that is no longer there has no document.
std::vector<PassagePlace> passagePlaces(ProjectStore& store, std::span<const std::int64_t> ids);

} // namespace fts
