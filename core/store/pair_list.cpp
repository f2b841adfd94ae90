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

Statement prepareSearch(Database& database, const std::string& words) {
    if (words.empty()) {
        return database.prepare("SELECT id FROM pairs ORDER BY id");
    }
    auto query = database.prepare(
        "SELECT p.id FROM pairs p JOIN questions q ON q.id = p.question_id "
        "JOIN chunks c ON c.id = p.chunk_id "
        "WHERE q.text LIKE ? ESCAPE '\\' OR c.text LIKE ? ESCAPE '\\' ORDER BY p.id");
    const std::string pattern = likePattern(words);
    query.bind(pattern, pattern);
    return query;
}

} // namespace

std::vector<std::int64_t> findPairs(ProjectStore& store, const std::string& words) {
    auto query = prepareSearch(store.database(), words);
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
            "SELECT substr(q.text, 1, ?), substr(c.text, 1, ?), q.split, p.decision, s.name "
            "FROM pairs p JOIN questions q ON q.id = p.question_id JOIN chunks c ON c.id = p.chunk_id "
            "JOIN collections s ON s.id = q.collection_id WHERE p.id = ?");
        if (query.bind(length, length, id).step()) {
            pairs.push_back({id, query.text(0), query.text(1), splitFromName(query.text(2)),
                             query.text(3) == "rejected", query.text(4)});
        }
    }
    return pairs;
}

} // namespace fts
