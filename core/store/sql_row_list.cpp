#include "core/store/sql_row_list.h"

namespace fts {

std::vector<std::int64_t> findSqlRows(ProjectStore& store, const RowQuery& wanted) {
    static const RowPlaces places{"sql_rows",
                                  "id",
                                  "decision <> 'rejected'",
                                  "edited_at",
                                  "question LIKE ?1 ESCAPE '\\' OR answer LIKE ?1 ESCAPE '\\'",
                                  {"question COLLATE NOCASE"},
                                  {"answer COLLATE NOCASE"},
                                  {"decision = 'rejected'", "reason", "split"},
                                  {"collection_id"}};
    return findRows(store, places, wanted);
}

std::vector<ListedSqlRow> listSqlRows(ProjectStore& store, std::span<const std::int64_t> ids,
                                      std::int64_t most) {
    const std::int64_t length = charactersRead(most);
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
