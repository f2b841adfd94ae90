#include "core/store/sql_rows.h"

namespace fts {

std::int64_t addSqlRow(ProjectStore& store, std::int64_t collection, const SqlRow& row) {
    store.database()
        .prepare("INSERT INTO sql_rows(collection_id, question, context, answer, database, place, "
                 "split) VALUES(?,?,?,?,?,?,'train')")
        .bind(collection, row.question, row.context, row.answer, row.database, row.place)
        .run();
    return store.database().lastRowId();
}

std::vector<SqlRow> sqlRows(ProjectStore& store, Split split) {
    auto query = store.database().prepare(
        "SELECT id, question, context, answer, database, place FROM sql_rows "
        "WHERE split = ? AND decision <> 'rejected' ORDER BY id");
    query.bind(splitName(split));
    std::vector<SqlRow> rows;
    while (query.step()) {
        rows.push_back({query.integer(0), query.text(1), query.text(2), query.text(3),
                        query.text(4), query.text(5), split});
    }
    return rows;
}

std::vector<SqlRowPlace> sqlRowPlaces(ProjectStore& store) {
    auto query = store.database().prepare(
        "SELECT id, collection_id, question, context, answer, database, split FROM sql_rows "
        "WHERE decision <> 'rejected' OR reason <> '' ORDER BY id");
    std::vector<SqlRowPlace> rows;
    while (query.step()) {
        rows.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3),
                        query.text(4), query.text(5), splitFromName(query.text(6))});
    }
    return rows;
}

void setSqlSplits(ProjectStore& store, std::span<const std::pair<std::int64_t, Split>> splits) {
    auto update = store.database().prepare("UPDATE sql_rows SET split = ? WHERE id = ?");
    for (const auto& [id, split] : splits) {
        update.bind(splitName(split), id).run();
    }
}

void leaveOutSqlRows(ProjectStore& store,
                     std::span<const std::pair<std::int64_t, const char*>> rows) {
    store.database().execute("UPDATE sql_rows SET decision = CASE WHEN edited_at IS NULL THEN "
                             "'undecided' ELSE 'accepted' END, reason = '' "
                             "WHERE decision = 'rejected' AND reason <> ''");
    auto update = store.database().prepare(
        "UPDATE sql_rows SET decision = 'rejected', reason = ? WHERE id = ?");
    for (const auto& [id, reason] : rows) {
        update.bind(reason, id).run();
    }
}

SqlPartCounts countSqlParts(ProjectStore& store) {
    const auto count = [&store](const char* condition, const char* value) {
        auto query = store.database().prepare(std::string("SELECT count(*) FROM sql_rows WHERE ") +
                                              condition);
        query.bind(value).step();
        return query.integer(0);
    };
    constexpr const char* kUsed = "split = ? AND decision <> 'rejected'";
    constexpr const char* kLeftOut = "decision = 'rejected' AND reason = ?";
    return {count(kUsed, "train"), count(kUsed, "validation"), count(kUsed, "test"),
            count(kLeftOut, kDuplicateReason),
            count(kLeftOut, kTableLeakReason) + count(kLeftOut, kStatementLeakReason) +
                count(kLeftOut, kTwinLeakReason)};
}

} // namespace fts
