#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"
#include "core/store/row_state.h"

namespace fts {

// Each change is one transaction, outlives later answers of the teacher, and returns how the rows
// that it changed stood before, which restoreChatRows() takes. Ids that are no longer there are
// passed over.

/// Uses these rows whatever speaks against them, but for those that hold what is kept apart: with
/// them a verdict would be worth nothing.
std::vector<RowState> acceptChatRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Leaves these rows out of training.
std::vector<RowState> rejectChatRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Gives the row's last message another text, and accepts the row unless it holds what is kept
/// apart. Throws BadInput if the text is blank or longer than kLongestAnswer bytes.
std::vector<RowState> editAnswer(ProjectStore& store, std::int64_t id, const std::string& text);
inline constexpr std::size_t kLongestAnswer = 100'000;

/// Puts rows back to how they stood; what it returns leads forward again.
std::vector<RowState> restoreChatRows(ProjectStore& store, std::span<const RowState> states);

} // namespace fts
