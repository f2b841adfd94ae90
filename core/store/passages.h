#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/eval/retrieval_set.h"
#include "core/store/project_store.h"

namespace fts {

/// The passages of these chunks, in the order of `ids` and as many; one that is no longer there
/// keeps its id and has no text.
std::vector<Passage> findPassages(ProjectStore& store, std::span<const std::int64_t> ids);

bool hasPassages(ProjectStore& store);

/// Every passage of the project, in the order of import.
std::vector<Passage> allPassages(ProjectStore& store);

/// Those of one part, in the same order.
std::vector<Passage> passagesOfPart(ProjectStore& store, Split split);

/// Those that documents were divided into: without the passages of data sets.
std::vector<Passage> passagesOfDocuments(ProjectStore& store);

} // namespace fts
