#include "core/store/row_query.h"

namespace fts {
namespace {

constexpr std::int64_t kWhole = 1'000'000'000; // more than SQLite keeps in a cell

/// What SQLite's LIKE, with the escape '\\', finds these words by.
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

std::string conditionOf(const RowPlaces& places, RowQuery::Show show) {
    switch (show) {
    case RowQuery::Show::All:
        break;
    case RowQuery::Show::Used:
        return " AND " + places.used;
    case RowQuery::Show::LeftOut:
        return " AND NOT (" + places.used + ")";
    case RowQuery::Show::Reviewed:
        return " AND " + places.editedAt + " IS NOT NULL";
    }
    return "";
}

std::vector<std::string> orderOf(const RowPlaces& places, RowQuery::Order order) {
    switch (order) {
    case RowQuery::Order::Import:
        break;
    case RowQuery::Order::Question:
        return places.question;
    case RowQuery::Order::Answer:
        return places.answer;
    case RowQuery::Order::Use:
        return places.use;
    case RowQuery::Order::Collection:
        return places.collection;
    }
    return {};
}

} // namespace

std::vector<std::int64_t> findRows(ProjectStore& store, const RowPlaces& places,
                                   const RowQuery& wanted) {
    std::string sql = "SELECT " + places.id + " FROM " + places.from + " WHERE 1" +
                      conditionOf(places, wanted.show);
    if (!wanted.words.empty()) {
        sql += " AND (" + places.matches + ")";
    }
    sql += " ORDER BY ";
    const std::string way = wanted.descending ? " DESC" : "";
    for (const std::string& value : orderOf(places, wanted.order)) {
        sql += value + way + ", ";
    }
    sql += places.id + (wanted.order == RowQuery::Order::Import ? way : "");
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

std::int64_t charactersRead(std::int64_t most) {
    return most > 0 ? most : kWhole;
}

} // namespace fts
