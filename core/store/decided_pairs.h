#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// What a person decided about a row.
struct FormerDecision {
    std::string decision; ///< "accepted" or "rejected"
    std::string reason;   ///< of a rejection by the program
    std::string editedAt; ///< empty: no person has touched it

    /// As it stands in the store. What was left out since then because it also stands in a part
    /// kept apart, for `leakReason`, was accepted, and is looked at anew.
    FormerDecision(std::string decision, std::string reason, std::string editedAt,
                   std::string_view leakReason);

    bool isMade() const { return !editedAt.empty(); }
};

/// A pair of a data set before its file is read anew.
struct FormerPair {
    std::string questionKey; ///< in its file
    std::string question;    ///< as it reads now: a person may have written it
    std::string passageHash; ///< sameTextHash()
    FormerDecision decided;
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
