#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"
#include "core/store/row_query.h"

namespace fts {

/// A pair as a list shows it.
struct ListedPair {
    std::int64_t id = 0;
    std::string question;
    std::string passage;
    Split split = Split::Train; ///< of its question
    bool rejected = false;      ///< left out of training and evaluation
    std::string reason;         ///< of that, in English; empty if a person left it out
    bool reviewed = false;      ///< a person edited it or decided about it
    std::string leftOut;        ///< the part of the passage that training does not show
    std::string collection;     ///< its name
};

/// The ids of such pairs, as findRows() gives them.
std::vector<std::int64_t> findPairs(ProjectStore& store, const RowQuery& query);

/// Pairs in the order of `ids`, each text cut to `most` characters; 0: whole. Those that are no
/// longer there are left out.
std::vector<ListedPair> listPairs(ProjectStore& store, std::span<const std::int64_t> ids,
                                  std::int64_t most);

} // namespace fts
