#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A pair as a list shows it.
struct ListedPair {
    std::int64_t id = 0;
    std::string question;
    std::string passage;
    Split split = Split::Train; ///< of its question
    bool rejected = false;      ///< left out of training and evaluation
    std::string collection;     ///< its name
};

/// The pairs whose question or passage holds `words`, letters a to z in either case, in the order
/// of import; all of them for an empty text.
std::vector<std::int64_t> findPairs(ProjectStore& store, const std::string& words);

/// Pairs in the order of `ids`, each text cut to `most` characters; 0: whole. Those that are no
/// longer there are left out.
std::vector<ListedPair> listPairs(ProjectStore& store, std::span<const std::int64_t> ids,
                                  std::int64_t most);

} // namespace fts
