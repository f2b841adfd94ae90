#include "core/store/row_counts.h"

#include <map>

#include "core/store/leak_reason.h"

namespace fts {
namespace {

using Counts = std::map<std::int64_t, std::int64_t>; // by collection

Counts countBy(ProjectStore& store, const char* sql) {
    auto query = store.database().prepare(sql);
    Counts counts;
    while (query.step()) {
        counts[query.integer(0)] = query.integer(1);
    }
    return counts;
}

} // namespace

StoreCounts countRows(Database& database) {
    const auto count = [&database](const char* sql) {
        auto query = database.prepare(sql);
        query.step();
        return query.integer(0);
    };
    return {count("SELECT count(*) FROM collections"), count("SELECT count(*) FROM documents"),
            count("SELECT count(*) FROM chunks"),      count("SELECT count(*) FROM questions"),
            count("SELECT count(*) FROM pairs"),       count("SELECT count(*) FROM chat_rows"),
            count("SELECT count(*) FROM sql_rows")};
}

std::vector<CollectionCounts> countCollections(ProjectStore& store) {
    Counts documents =
        countBy(store, "SELECT d.collection_id, count(*) FROM documents d "
                       "WHERE EXISTS (SELECT 1 FROM chunks c WHERE c.document_id = d.id) "
                       "OR d.chunked_with = '' AND EXISTS "
                       "(SELECT 1 FROM document_texts t WHERE t.document_id = d.id) GROUP BY 1");
    Counts passages = countBy(store, "SELECT d.collection_id, count(*) FROM chunks c "
                                     "JOIN documents d ON d.id = c.document_id GROUP BY 1");
    Counts questions = countBy(store, "SELECT collection_id, count(*) FROM questions GROUP BY 1");
    Counts pairs = countBy(store, "SELECT q.collection_id, count(*) FROM pairs p "
                                  "JOIN questions q ON q.id = p.question_id GROUP BY 1");
    Counts sqlRows = countBy(store, "SELECT collection_id, count(*) FROM sql_rows GROUP BY 1");
    Counts chatRows = countBy(store, "SELECT collection_id, count(*) FROM chat_rows GROUP BY 1");
    std::vector<CollectionCounts> all;
    for (CollectionRow& row : store.collections()) {
        const auto id = row.id;
        all.push_back({std::move(row), documents[id], passages[id], questions[id], pairs[id],
                       sqlRows[id], chatRows[id]});
    }
    return all;
}

PartCounts countParts(ProjectStore& store) {
    PartCounts counts;
    counts.train = store.questionCount(Split::Train);
    counts.validation = store.questionCount(Split::Validation);
    counts.test = store.questionCount(Split::Test);
    counts.border = store.questionCount(Split::Border);
    auto pairs = store.database().prepare(
        "SELECT count(*) FROM pairs p JOIN questions q ON q.id = p.question_id "
        "WHERE q.split = 'train' AND p.decision <> 'rejected'");
    pairs.step();
    counts.trainPairs = pairs.integer(0);
    auto leaks = store.database().prepare(
        "SELECT count(*) FROM pairs WHERE decision = 'rejected' AND reason = ?");
    leaks.bind(kLeakReason).step();
    counts.leaks = leaks.integer(0);
    return counts;
}

} // namespace fts
