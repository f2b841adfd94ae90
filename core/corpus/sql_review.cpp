#include "core/corpus/sql_review.h"

#include "core/base/error.h"
#include "core/corpus/sql_division.h"
#include "core/formats/datasets/sql_data_set.h"
#include "core/store/row_review.h"

namespace fts {
namespace {

struct SqlRows {
    static bool staysOut(const RowState& state) {
        return state.decision == "rejected" && !state.reason.empty();
    }

    static std::optional<RowState> find(Database& database, std::int64_t id, bool withStatement) {
        return findRowState(database, kSqlRows, id, withStatement);
    }

    static void write(Database& database, const RowState& state) {
        writeRowState(database, kSqlRows, state);
    }

    static void written(ProjectStore& store, std::span<const RowState> states, bool) {
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

std::vector<RowState> acceptSqlRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<SqlRows>(store, ids, "accepted");
}

std::vector<RowState> rejectSqlRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<SqlRows>(store, ids, "rejected");
}

std::vector<RowState> editStatement(ProjectStore& store, std::int64_t id, const std::string& sql) {
    if (const Message problem = statementProblem(sql); !problem.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("This cannot be the row's SQL: %1. Change it, or leave the row out."),
                    problem);
    }
    return changeRows<SqlRows>(store, [&]() -> std::vector<RowState> {
        if (!SqlRows::find(store.database(), id, false)) {
            return {};
        }
        return {{id, "accepted", "", utcNow(), keptStatement(sql, tablesOf(store.database(), id))}};
    });
}

std::vector<RowState> restoreSqlRows(ProjectStore& store, std::span<const RowState> states) {
    return changeRows<SqlRows>(store,
                               [&] { return std::vector<RowState>(states.begin(), states.end()); });
}

} // namespace fts
