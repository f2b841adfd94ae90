#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A pair of a data set before its file is read anew.
struct FormerPair {
    std::string questionKey; ///< in its file
    std::string question;    ///< as it reads now: a person may have written it
    std::string passageHash; ///< sameTextHash()
    std::string decision, reason;
    std::string editedAt; ///< empty: no person has touched it
};

/// All pairs of these collections.
std::vector<FormerPair> formerPairs(ProjectStore& store,
                                    const std::vector<std::int64_t>& collections);

/// What became of a person's decisions.
struct KeptDecisions {
    std::int64_t kept = 0; ///< rows
    std::int64_t lost = 0; ///< rows that are in the file no more, or not to be told

    KeptDecisions& operator+=(const KeptDecisions& other) {
        kept += other.kept;
        lost += other.lost;
        return *this;
    }
};

/// Gives what a person edited and decided about `former` to the pairs of a collection that are
/// recognisably the same: the same question about the same passage. A question that a person may
/// have written anew is known by its key, if `keysLast` says that it names the same question after
/// a change of the file, or as the only one of its passage that is neither there before nor now.
/// Call inside a transaction.
KeptDecisions keepDecisions(ProjectStore& store, std::int64_t collection,
                            const std::vector<FormerPair>& former, bool keysLast);

} // namespace fts
