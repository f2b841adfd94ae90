#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// What a person changes of a pair, as it stands in the store.
struct PairState {
    std::int64_t id = 0;
    std::string decision; ///< "undecided", "accepted" or "rejected"
    std::string reason;   ///< of a rejection by the program; empty if a person rejected
    std::optional<std::string> editedAt;   ///< nullopt: no person touched it
    std::optional<std::string> question{}; ///< its text; nullopt: not part of the change
};

// Each change is one transaction, is kept by later imports and generations, and returns how the
// pairs that it changed stood before, which restorePairs() takes. Ids that are no longer there are
// passed over.

/// Uses these pairs whatever a filter found against them. Pairs left out since they also stand in
/// a part that is kept apart stay as they are: with them a verdict would be worth nothing.
std::vector<PairState> acceptPairs(ProjectStore& store, std::span<const std::int64_t> ids);

/// Leaves these pairs out of training and evaluation.
std::vector<PairState> rejectPairs(ProjectStore& store, std::span<const std::int64_t> ids);

/// Gives the pair's question another text, for all passages that answer it, and accepts these
/// pairs, but those of other passages that a person left out. Throws BadInput if the text is blank
/// or longer than kLongestQuestion bytes.
std::vector<PairState> editQuestion(ProjectStore& store, std::int64_t pair,
                                    const std::string& text);
inline constexpr std::size_t kLongestQuestion = 10'000;

/// Puts pairs back to how they stood; what it returns leads forward again.
std::vector<PairState> restorePairs(ProjectStore& store, std::span<const PairState> states);

/// Writes how one pair stands, inside the caller's transaction. Whether its text also stands in a
/// part that is kept apart is not looked at.
void writePairState(Database& database, const PairState& state);

} // namespace fts
