#include "core/store/chat_row_list.h"

namespace fts {
namespace {

// The text of a message as JSON has it, so that a line that cannot be read does no harm.
constexpr const char* kLast =
    "CASE WHEN json_valid(r.messages) THEN json_extract(r.messages, '$.messages[#-1].content') END";
constexpr const char* kAsked = "coalesce(q.text, CASE WHEN json_valid(r.messages) THEN "
                               "json_extract(r.messages, '$.messages[#-2].content') END)";

const char* conditionOf(RowQuery::Show show) {
    switch (show) {
    case RowQuery::Show::All:
        break;
    case RowQuery::Show::Used:
        return " AND r.decision <> 'rejected'";
    case RowQuery::Show::LeftOut:
        return " AND r.decision = 'rejected'";
    case RowQuery::Show::Reviewed:
        return " AND r.edited_at IS NOT NULL";
    }
    return "";
}

std::string orderOf(RowQuery::Order order, bool descending) {
    const std::string way = descending ? " DESC" : "";
    switch (order) {
    case RowQuery::Order::Import:
        break;
    case RowQuery::Order::Question:
        return kAsked + (" COLLATE NOCASE" + way) + ", ";
    case RowQuery::Order::Answer:
        return kLast + (" COLLATE NOCASE" + way) + ", ";
    case RowQuery::Order::Use:
        return "r.decision = 'rejected'" + way + ", r.reason" + way + ", r.split" + way + ", ";
    case RowQuery::Order::Collection:
        return "r.collection_id" + way + ", ";
    }
    return "";
}

} // namespace

std::vector<std::int64_t> findChatRows(ProjectStore& store, const RowQuery& wanted) {
    std::string sql = "SELECT r.id FROM chat_rows r LEFT JOIN questions q ON q.id = r.question_id "
                      "WHERE 1";
    sql += conditionOf(wanted.show);
    if (!wanted.words.empty()) {
        sql += " AND r.messages LIKE ? ESCAPE '\\'";
    }
    sql += " ORDER BY " + orderOf(wanted.order, wanted.descending) + "r.id";
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

std::vector<ListedChatRow> listChatRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    std::vector<ListedChatRow> rows;
    for (const std::int64_t id : ids) {
        auto row = storedChatRow(store, id);
        if (!row) {
            continue;
        }
        auto query = store.database().prepare(
            "SELECT coalesce(q.text, ''), r.decision, r.reason, r.edited_at, c.name "
            "FROM chat_rows r JOIN collections c ON c.id = r.collection_id "
            "LEFT JOIN questions q ON q.id = r.question_id WHERE r.id = ?");
        if (query.bind(id).step()) {
            rows.push_back({std::move(*row), query.text(0), query.text(1) == "rejected",
                            query.text(2), !query.isNull(3), query.text(4)});
        }
    }
    return rows;
}

} // namespace fts
