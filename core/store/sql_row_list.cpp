#include "core/store/sql_row_list.h"

namespace fts {
namespace {

constexpr std::int64_t kWhole = 1'000'000'000; // more than SQLite keeps in a cell

const char* conditionOf(RowQuery::Show show) {
    switch (show) {
    case RowQuery::Show::All:
        break;
    case RowQuery::Show::Used:
        return " AND decision <> 'rejected'";
    case RowQuery::Show::LeftOut:
        return " AND decision = 'rejected'";
    case RowQuery::Show::Reviewed:
        return " AND edited_at IS NOT NULL";
    }
    return "";
}

std::string orderOf(RowQuery::Order order, bool descending) {
    const std::string way = descending ? " DESC" : "";
    switch (order) {
    case RowQuery::Order::Import:
        break;
    case RowQuery::Order::Question:
        return "question COLLATE NOCASE" + way + ", ";
    case RowQuery::Order::Answer:
        return "answer COLLATE NOCASE" + way + ", ";
    case RowQuery::Order::Use:
        return "decision = 'rejected'" + way + ", reason" + way + ", split" + way + ", ";
    case RowQuery::Order::Collection:
        return "collection_id" + way + ", ";
    }
    return "";
}

} // namespace

std::vector<std::int64_t> findSqlRows(ProjectStore& store, const RowQuery& wanted) {
    std::string sql = "SELECT id FROM sql_rows WHERE 1";
    sql += conditionOf(wanted.show);
    if (!wanted.words.empty()) {
        sql += " AND (question LIKE ?1 ESCAPE '\\' OR answer LIKE ?1 ESCAPE '\\')";
    }
    sql += " ORDER BY " + orderOf(wanted.order, wanted.descending) + "id";
    if (wanted.order == RowQuery::Order::Import && wanted.descending) {
        sql += " DESC";
    }
    auto query = store.database().prepare(sql);
    if (!wanted.words.empty()) {
        query.bind(likePattern(wanted.words));
    }
    std::vector<std::int64_t> ids;
    while (query.step()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

std::vector<ListedSqlRow> listSqlRows(ProjectStore& store, std::span<const std::int64_t> ids,
                                      std::int64_t most) {
    const std::int64_t length = most > 0 ? most : kWhole;
    std::vector<ListedSqlRow> rows;
    for (const std::int64_t id : ids) {
        auto query = store.database().prepare(
            "SELECT substr(r.question, 1, ?1), substr(r.context, 1, ?1), substr(r.answer, 1, ?1), "
            "r.database, r.place, r.split, r.decision, r.reason, c.name FROM sql_rows r "
            "JOIN collections c ON c.id = r.collection_id WHERE r.id = ?2");
        if (query.bind(length, id).step()) {
            rows.push_back({{id, query.text(0), query.text(1), query.text(2), query.text(3),
                             query.text(4), splitFromName(query.text(5))},
                            query.text(6) == "rejected",
                            query.text(7),
                            query.text(8)});
        }
    }
    return rows;
}

} // namespace fts
