#include "core/store/row_state.h"

namespace fts {

std::optional<RowState> findRowState(Database& database, const ReviewedTable& table,
                                     std::int64_t id, bool withText) {
    auto query = database.prepare(std::string("SELECT decision, reason, edited_at, ") + table.text +
                                  " FROM " + table.name + " WHERE id = ?");
    if (!query.bind(id).step()) {
        return std::nullopt;
    }
    RowState state{id, query.text(0), query.text(1), std::nullopt};
    if (!query.isNull(2)) {
        state.editedAt = query.text(2);
    }
    if (withText) {
        state.text = query.text(3);
    }
    return state;
}

void writeRowState(Database& database, const ReviewedTable& table, const RowState& state) {
    const std::string update = std::string("UPDATE ") + table.name + " SET ";
    database.prepare(update + "decision = ?, reason = ?, edited_at = ? WHERE id = ?")
        .bind(state.decision, state.reason, state.editedAt, state.id)
        .run();
    if (state.text) {
        database.prepare(update + table.text + " = ? WHERE id = ?")
            .bind(*state.text, state.id)
            .run();
    }
}

} // namespace fts
