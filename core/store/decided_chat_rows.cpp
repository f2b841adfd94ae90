#include "core/store/decided_chat_rows.h"

#include <map>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/store/chat_review.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

using nlohmann::json;

// A conversation without what its last message says; as it is if it cannot be read.
std::string promptOf(const std::string& line) {
    try {
        json row = parseJson(line, "conversation");
        row.at("messages").at(row.at("messages").size() - 1).at("content") = "";
        return dumpJson(row);
    } catch (const Error&) {
        return line;
    } catch (const json::exception&) {
        return line;
    }
}

using Ids = std::multimap<std::string, std::int64_t>;

// The only one of that name, which is taken out; 0: none, or several.
std::int64_t takeOnly(Ids& ids, const std::string& name) {
    if (ids.count(name) != 1) {
        return 0;
    }
    const auto only = ids.find(name);
    const std::int64_t id = only->second;
    ids.erase(only);
    return id;
}

std::int64_t takeAny(Ids& ids, const std::string& name) {
    const auto first = ids.find(name);
    if (first == ids.end()) {
        return 0;
    }
    const std::int64_t id = first->second;
    ids.erase(first);
    return id;
}

void write(ProjectStore& store, const FormerChatRow& former, std::int64_t id) {
    const auto& [decision, reason, editedAt] = former.decided;
    writeChatRowState(store.database(), {id, decision, reason, editedAt, former.line});
}

} // namespace

std::vector<FormerChatRow> formerChatRows(ProjectStore& store,
                                          const std::vector<std::int64_t>& collections) {
    std::vector<FormerChatRow> rows;
    for (const std::int64_t collection : collections) {
        auto query = store.database().prepare(
            "SELECT messages, decision, reason, edited_at FROM chat_rows "
            "WHERE collection_id = ? AND edited_at IS NOT NULL ORDER BY id");
        query.bind(collection);
        while (query.step()) {
            rows.push_back(
                {query.text(0), {query.text(1), query.text(2), query.text(3), kChatLeakReason}});
        }
    }
    return rows;
}

KeptDecisions keepChatDecisions(ProjectStore& store, std::int64_t collection,
                                const std::vector<FormerChatRow>& former) {
    if (former.empty()) {
        return {};
    }
    Ids byLine, byPrompt;
    auto query =
        store.database().prepare("SELECT id, messages FROM chat_rows WHERE collection_id = ?");
    query.bind(collection);
    while (query.step()) {
        byLine.emplace(query.text(1), query.integer(0));
    }
    KeptDecisions decisions;
    std::vector<const FormerChatRow*> open;
    for (const FormerChatRow& row : former) {
        if (const std::int64_t id = takeAny(byLine, row.line); id != 0) {
            write(store, row, id);
            ++decisions.kept;
        } else {
            open.push_back(&row);
        }
    }
    for (const auto& [line, id] : byLine) {
        byPrompt.emplace(promptOf(line), id);
    }
    for (const FormerChatRow* row : open) {
        const bool accepted = row->decided.decision == "accepted";
        const std::int64_t id = accepted ? takeOnly(byPrompt, promptOf(row->line)) : 0;
        if (id != 0) {
            write(store, *row, id);
        }
        ++(id != 0 ? decisions.kept : decisions.lost);
    }
    return decisions;
}

} // namespace fts
