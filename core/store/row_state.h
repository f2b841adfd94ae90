#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/store/database.h"

namespace fts {

/// What a person changes of a row, of whichever kind, as it stands in the store.
struct RowState {
    std::int64_t id = 0;
    std::string decision; ///< "undecided", "accepted" or "rejected"
    std::string reason;   ///< of a rejection by the program; empty if a person rejected
    std::optional<std::string> editedAt; ///< nullopt: no person touched it
    std::optional<std::string> text{};   ///< that can be edited; nullopt: not part of the change
};

/// A table of rows that a person decides about.
struct ReviewedTable {
    const char* name;
    const char* text; ///< the column that can be edited
};

inline constexpr ReviewedTable kChatRows{"chat_rows", "messages"};
inline constexpr ReviewedTable kSqlRows{"sql_rows", "answer"};

/// How one row stands; nullopt if it is gone.
std::optional<RowState> findRowState(Database& database, const ReviewedTable& table,
                                     std::int64_t id, bool withText);

/// Writes how one row stands, inside the caller's transaction.
void writeRowState(Database& database, const ReviewedTable& table, const RowState& state);

} // namespace fts
