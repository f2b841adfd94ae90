#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/decided_pairs.h"

namespace fts {

/// A conversation of a file that a person edited or decided about, before the file is read anew.
struct FormerChatRow {
    std::string line; ///< StoredChatRow::line, maybe with an answer that a person wrote
    FormerDecision decided;
};

/// Those of these collections.
std::vector<FormerChatRow> formerChatRows(ProjectStore& store,
                                          const std::vector<std::int64_t>& collections);

/// Gives what a person edited and decided to the conversations of a collection that are the same,
/// up to their last message where a person may have written that. Call inside a transaction.
KeptDecisions keepChatDecisions(ProjectStore& store, std::int64_t collection,
                                const std::vector<FormerChatRow>& former);

} // namespace fts
