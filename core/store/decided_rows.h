#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/decided_pairs.h"

namespace fts {

/// A conversation, or a question on a database, of a file that a person edited or decided about,
/// before the file is read anew.
struct FormerRow {
    std::string prompt; ///< what a person cannot edit of it
    std::string text;   ///< what a person may have written: the conversation's line, the SQL
    FormerDecision decided;
};

/// Those of these collections.
std::vector<FormerRow> formerChatRows(ProjectStore& store,
                                      const std::vector<std::int64_t>& collections);
std::vector<FormerRow> formerSqlRows(ProjectStore& store,
                                     const std::vector<std::int64_t>& collections);

/// Gives what a person edited and decided to the rows of a collection that are the same, up to
/// their answer where a person may have written that. Call inside a transaction.
KeptDecisions keepChatDecisions(ProjectStore& store, std::int64_t collection,
                                const std::vector<FormerRow>& former);
KeptDecisions keepSqlDecisions(ProjectStore& store, std::int64_t collection,
                               const std::vector<FormerRow>& former);

} // namespace fts
