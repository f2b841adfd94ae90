#include "core/store/pair_list.h"

namespace fts {
namespace {

constexpr std::int64_t kWhole = 1'000'000'000; // more than SQLite keeps in a cell

const char* conditionOf(RowQuery::Show show) {
    switch (show) {
    case RowQuery::Show::All:
        break;
    case RowQuery::Show::Used:
        return " AND p.decision <> 'rejected' AND q.split <> 'border'";
    case RowQuery::Show::LeftOut:
        return " AND (p.decision = 'rejected' OR q.split = 'border')";
    case RowQuery::Show::Reviewed:
        return " AND p.edited_at IS NOT NULL";
    }
    return "";
}

std::string orderOf(RowQuery::Order order, bool descending) {
    const std::string way = descending ? " DESC" : "";
    switch (order) {
    case RowQuery::Order::Import:
        break;
    case RowQuery::Order::Question:
        return "q.text COLLATE NOCASE" + way + ", ";
    case RowQuery::Order::Answer: // passages stand one after another as in their document
        return "c.document_id" + way + ", c.ordinal" + way + ", ";
    case RowQuery::Order::Use:
        return "p.decision = 'rejected'" + way + ", p.reason" + way + ", q.split" + way + ", ";
    case RowQuery::Order::Collection:
        return "q.collection_id" + way + ", ";
    }
    return "";
}

} // namespace

std::vector<std::int64_t> findPairs(ProjectStore& store, const RowQuery& wanted) {
    std::string sql = "SELECT p.id FROM pairs p JOIN questions q ON q.id = p.question_id "
                      "JOIN chunks c ON c.id = p.chunk_id WHERE 1";
    sql += conditionOf(wanted.show);
    if (!wanted.words.empty()) {
        sql += " AND (q.text LIKE ?1 ESCAPE '\\' OR c.text LIKE ?1 ESCAPE '\\')";
    }
    sql += " ORDER BY " + orderOf(wanted.order, wanted.descending) + "p.id";
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

std::vector<ListedPair> listPairs(ProjectStore& store, std::span<const std::int64_t> ids,
                                  std::int64_t most) {
    const std::int64_t length = most > 0 ? most : kWhole;
    std::vector<ListedPair> pairs;
    for (const std::int64_t id : ids) {
        auto query = store.database().prepare(
            "SELECT substr(q.text, 1, ?), substr(c.text, 1, ?), q.split, p.decision, p.reason, "
            "p.edited_at, p.left_out, s.name "
            "FROM pairs p JOIN questions q ON q.id = p.question_id JOIN chunks c ON c.id = p.chunk_id "
            "JOIN collections s ON s.id = q.collection_id WHERE p.id = ?");
        if (query.bind(length, length, id).step()) {
            pairs.push_back({id, query.text(0), query.text(1), splitFromName(query.text(2)),
                             query.text(3) == "rejected", query.text(4), !query.isNull(5),
                             query.text(6), query.text(7)});
        }
    }
    return pairs;
}

} // namespace fts
