#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// What a person changes of a chat row, as it stands in the store.
struct ChatRowState {
    std::int64_t id = 0;
    std::string decision; ///< "undecided", "accepted" or "rejected"
    std::string reason;   ///< of a rejection by the program; empty if a person rejected
    std::optional<std::string> editedAt; ///< nullopt: no person touched it
    std::optional<std::string> line{};   ///< nullopt: not part of the change
};

// Each change is one transaction, outlives later answers of the teacher, and returns how the rows
// that it changed stood before, which restoreChatRows() takes. Ids that are no longer there are
// passed over.

/// Uses these rows whatever speaks against them, but for those that hold what is kept apart: with
/// them a verdict would be worth nothing.
std::vector<ChatRowState> acceptChatRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Leaves these rows out of training.
std::vector<ChatRowState> rejectChatRows(ProjectStore& store, std::span<const std::int64_t> ids);

/// Gives the row's last message another text, and accepts the row unless it holds what is kept
/// apart. Throws BadInput if the text is blank or longer than kLongestAnswer bytes.
std::vector<ChatRowState> editAnswer(ProjectStore& store, std::int64_t id, const std::string& text);
inline constexpr std::size_t kLongestAnswer = 100'000;

/// Puts rows back to how they stood; what it returns leads forward again.
std::vector<ChatRowState> restoreChatRows(ProjectStore& store,
                                          std::span<const ChatRowState> states);

/// Writes how one row stands, inside the caller's transaction.
void writeChatRowState(Database& database, const ChatRowState& state);

} // namespace fts
