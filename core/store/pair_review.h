#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"
#include "core/store/row_state.h"

namespace fts {

// Each change is one transaction, is kept by later imports and generations, and returns how the
// pairs that it changed stood before, which restorePairs() takes. Ids that are no longer there are
// passed over.

/// Uses these pairs whatever a filter found against them. Pairs left out since they also stand in
/// a part that is kept apart stay as they are: with them a verdict would be worth nothing.
std::vector<RowState> acceptPairs(ProjectStore& store, std::span<const std::int64_t> ids);

/// Leaves these pairs out of training and evaluation.
std::vector<RowState> rejectPairs(ProjectStore& store, std::span<const std::int64_t> ids);

/// Gives the pair's question another text, for all passages that answer it, and accepts these
/// pairs, but those of other passages that a person left out. Throws BadInput if the text is blank
/// or longer than kLongestQuestion bytes.
std::vector<RowState> editQuestion(ProjectStore& store, std::int64_t pair, const std::string& text);
inline constexpr std::size_t kLongestQuestion = 10'000;

/// Puts pairs back to how they stood; what it returns leads forward again.
std::vector<RowState> restorePairs(ProjectStore& store, std::span<const RowState> states);

/// Writes how one pair stands, inside the caller's transaction. Whether its text also stands in a
/// part that is kept apart is not looked at.
void writePairState(Database& database, const RowState& state);

} // namespace fts
