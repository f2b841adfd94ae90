#include "core/store/pair_list.h"

namespace fts {
namespace {

constexpr std::int64_t kWhole = 1'000'000'000; // more than SQLite keeps in a cell

std::string likePattern(const std::string& words) {
    std::string pattern = "%";
    for (const char letter : words) {
        if (letter == '%' || letter == '_' || letter == '\\') {
            pattern += '\\';
        }
        pattern += letter;
    }
    return pattern + "%";
}

const char* conditionOf(PairQuery::Show show) {
    switch (show) {
    case PairQuery::Show::All:
        break;
    case PairQuery::Show::Used:
        return " AND p.decision <> 'rejected' AND q.split <> 'border'";
    case PairQuery::Show::LeftOut:
        return " AND (p.decision = 'rejected' OR q.split = 'border')";
    case PairQuery::Show::Reviewed:
        return " AND p.edited_at IS NOT NULL";
    }
    return "";
}

std::string orderOf(PairQuery::Order order, bool descending) {
    const std::string way = descending ? " DESC" : "";
    switch (order) {
    case PairQuery::Order::Import:
        break;
    case PairQuery::Order::Question:
        return "q.text COLLATE NOCASE" + way + ", ";
    case PairQuery::Order::Passage: // passages stand one after another as in their document
        return "c.document_id" + way + ", c.ordinal" + way + ", ";
    case PairQuery::Order::Use:
        return "p.decision = 'rejected'" + way + ", p.reason" + way + ", q.split" + way + ", ";
    case PairQuery::Order::Collection:
        return "q.collection_id" + way + ", ";
    }
    return "";
}

} // namespace

std::vector<std::int64_t> findPairs(ProjectStore& store, const PairQuery& wanted) {
    std::string sql = "SELECT p.id FROM pairs p JOIN questions q ON q.id = p.question_id "
                      "JOIN chunks c ON c.id = p.chunk_id WHERE 1";
    sql += conditionOf(wanted.show);
    if (!wanted.words.empty()) {
        sql += " AND (q.text LIKE ?1 ESCAPE '\\' OR c.text LIKE ?1 ESCAPE '\\')";
    }
    sql += " ORDER BY " + orderOf(wanted.order, wanted.descending) + "p.id";
    if (wanted.order == PairQuery::Order::Import && wanted.descending) {
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
