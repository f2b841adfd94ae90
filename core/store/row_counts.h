#pragma once

#include <cstdint>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// Of a database of any version of the program, which stays as it is.
StoreCounts countRows(Database& database);

/// What a collection holds.
struct CollectionCounts {
    CollectionRow collection;
    std::int64_t documents = 0; ///< that have passages, or are not divided into some yet
    std::int64_t passages = 0, questions = 0, pairs = 0;
    std::int64_t sqlRows = 0;  ///< questions on databases
    std::int64_t chatRows = 0; ///< conversations
};

std::vector<CollectionCounts> countCollections(ProjectStore& store); ///< in the order of import

/// What training and evaluation have of the rows.
struct PartCounts {
    std::int64_t trainPairs = 0; ///< those left out for leaks not counted
    std::int64_t train = 0, validation = 0, test = 0, border = 0; ///< questions
    std::int64_t leaks = 0; ///< pairs rejectLeaks() has left out
};

PartCounts countParts(ProjectStore& store);

} // namespace fts
