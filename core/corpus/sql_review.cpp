#include "core/corpus/sql_review.h"

#include "core/base/error.h"
#include "core/corpus/sql_division.h"
#include "core/formats/datasets/sql_data_set.h"
#include "core/store/row_review.h"

namespace fts {
namespace {

struct SqlRows {
    using State = SqlRowState;
    static constexpr auto kText = &SqlRowState::statement;

    static bool staysOut(const SqlRowState& state) {
        return state.decision == "rejected" && !state.reason.empty();
    }

    static std::optional<SqlRowState> find(Database& database, std::int64_t id,
                                           bool withStatement) {
        auto query = database.prepare(
            "SELECT decision, reason, edited_at, answer FROM sql_rows WHERE id = ?");
        if (!query.bind(id).step()) {
            return std::nullopt;
        }
        SqlRowState state{id, query.text(0), query.text(1), std::nullopt};
        if (!query.isNull(2)) {
            state.editedAt = query.text(2);
        }
        if (withStatement) {
            state.statement = query.text(3);
        }
        return state;
    }

    static void write(Database& database, const SqlRowState& state) {
        writeSqlRowState(database, state);
    }

    static void written(ProjectStore& store, std::span<const SqlRowState> states, bool) {
        if (!states.empty()) {
            leaveOutSqlLeaks(store);
        }
    }
};

std::vector<SqlTable> tablesOf(Database& database, std::int64_t id) {
    auto query = database.prepare("SELECT context FROM sql_rows WHERE id = ?");
    return query.bind(id).step() ? readSqlTables(query.text(0)) : std::vector<SqlTable>();
}

} // namespace

std::vector<SqlRowState> acceptSqlRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<SqlRows>(store, ids, "accepted");
}

std::vector<SqlRowState> rejectSqlRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<SqlRows>(store, ids, "rejected");
}

std::vector<SqlRowState> editStatement(ProjectStore& store, std::int64_t id,
                                       const std::string& sql) {
    if (const Message problem = statementProblem(sql); !problem.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("This cannot be the row's SQL: %1. Change it, or leave the row out."),
                    problem);
    }
    return changeRows<SqlRows>(store, [&]() -> std::vector<SqlRowState> {
        if (!SqlRows::find(store.database(), id, false)) {
            return {};
        }
        return {{id, "accepted", "", utcNow(), keptStatement(sql, tablesOf(store.database(), id))}};
    });
}

std::vector<SqlRowState> restoreSqlRows(ProjectStore& store, std::span<const SqlRowState> states) {
    return changeRows<SqlRows>(
        store, [&] { return std::vector<SqlRowState>(states.begin(), states.end()); });
}

} // namespace fts
