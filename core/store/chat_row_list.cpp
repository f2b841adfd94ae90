#include "core/store/chat_row_list.h"

namespace fts {
namespace {

// The text of a message as JSON has it, so that a line that cannot be read does no harm.
const std::string kLast =
    "CASE WHEN json_valid(r.messages) THEN json_extract(r.messages, '$.messages[#-1].content') END";
const std::string kAsked = "coalesce(q.text, CASE WHEN json_valid(r.messages) THEN "
                           "json_extract(r.messages, '$.messages[#-2].content') END)";

} // namespace

std::vector<std::int64_t> findChatRows(ProjectStore& store, const RowQuery& wanted) {
    static const RowPlaces places{"chat_rows r LEFT JOIN questions q ON q.id = r.question_id",
                                  "r.id",
                                  "r.decision <> 'rejected'",
                                  "r.edited_at",
                                  "r.messages LIKE ?1 ESCAPE '\\'",
                                  {kAsked + " COLLATE NOCASE"},
                                  {kLast + " COLLATE NOCASE"},
                                  {"r.decision = 'rejected'", "r.reason", "r.split"},
                                  {"r.collection_id"}};
    return findRows(store, places, wanted);
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
