#include "core/store/pair_list.h"

namespace fts {

std::vector<std::int64_t> findPairs(ProjectStore& store, const RowQuery& wanted) {
    static const RowPlaces places{
        "pairs p JOIN questions q ON q.id = p.question_id JOIN chunks c ON c.id = p.chunk_id",
        "p.id",
        "p.decision <> 'rejected' AND q.split <> 'border'",
        "p.edited_at",
        "q.text LIKE ?1 ESCAPE '\\' OR c.text LIKE ?1 ESCAPE '\\'",
        {"q.text COLLATE NOCASE"},
        {"c.document_id", "c.ordinal"}, // passages stand one after another as in their document
        {"p.decision = 'rejected'", "p.reason", "q.split"},
        {"q.collection_id"}};
    return findRows(store, places, wanted);
}

std::vector<ListedPair> listPairs(ProjectStore& store, std::span<const std::int64_t> ids,
                                  std::int64_t most) {
    const std::int64_t length = charactersRead(most);
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
