#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/message.h"
#include "core/project/specs.h"
#include "core/store/row_counts.h"

namespace fts {

/// How a project's rows were divided.
struct Division {
    std::vector<Message> rules; ///< one sentence for each collection that had to be divided
    std::int64_t leaks = 0;     ///< training pairs left out because a kept-apart part has them too
    std::int64_t train = 0, validation = 0, test = 0; ///< questions
};

/// Divides the rows into training, validation and test part, anew from the settings, whatever
/// was divided before; the result does not depend on the order of imports.
///
/// A collection imported for one part belongs to it as a whole. All others are divided by
/// document, or, with fewer than ten documents, into contiguous sections in file order with the
/// passage before the validation and before the test part left out, since neighbours overlap. If
/// some collection is for testing, the others need no test share: it goes to training; the same
/// holds for validation. One transaction.
Division divideRows(ProjectStore& store, const SplitSpec& spec);

/// What of the collections that are divided goes into a part.
struct PartShares {
    double validation = 0;
    double test = 0;
};

/// As set, but nothing for a part that some collection was imported for.
PartShares partShares(std::span<const CollectionRow> collections, const SplitSpec& spec);

/// The rules by which collections like these are divided.
std::vector<Message> divisionRules(std::span<const CollectionCounts> collections,
                                   const SplitSpec& spec);

/// Removes a collection with all that belongs to it, and divides what is left. One transaction.
Division removeCollection(ProjectStore& store, std::int64_t id, const SplitSpec& spec);

} // namespace fts
