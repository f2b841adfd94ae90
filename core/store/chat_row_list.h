#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/row_query.h"
#include "core/store/stored_chat_rows.h"

namespace fts {

/// A conversation as a list shows it.
struct ListedChatRow {
    StoredChatRow row;
    std::string question;   ///< that the teacher was asked; empty if the row was imported
    bool rejected = false;  ///< left out of training
    std::string reason;     ///< of that, in English; empty if a person left it out
    bool reviewed = false;  ///< a person edited it or decided about it
    std::string collection; ///< its name
};

/// The ids of such rows, as findRows() gives them. Words are looked for in all that is
/// said in a conversation.
std::vector<std::int64_t> findChatRows(ProjectStore& store, const RowQuery& query);

/// Rows in the order of `ids`. Those that are no longer there are left out.
std::vector<ListedChatRow> listChatRows(ProjectStore& store, std::span<const std::int64_t> ids);

} // namespace fts
