#include "core/store/chat_review.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

using nlohmann::json;

std::optional<ChatRowState> stateOf(Database& database, std::int64_t id, bool withLine) {
    auto query = database.prepare(
        "SELECT decision, reason, edited_at, messages FROM chat_rows WHERE id = ?");
    if (!query.bind(id).step()) {
        return std::nullopt;
    }
    ChatRowState state{id, query.text(0), query.text(1), std::nullopt};
    if (!query.isNull(2)) {
        state.editedAt = query.text(2);
    }
    if (withLine) {
        state.line = query.text(3);
    }
    return state;
}

bool isLeak(const ChatRowState& state) {
    return state.decision == "rejected" && state.reason == kChatLeakReason;
}

std::vector<ChatRowState> change(ProjectStore& store, std::span<const ChatRowState> states) {
    Transaction transaction(store.database());
    std::vector<ChatRowState> before;
    for (const ChatRowState& state : states) {
        if (auto now = stateOf(store.database(), state.id, state.line.has_value())) {
            before.push_back(std::move(*now));
            writeChatRowState(store.database(), state);
        }
    }
    transaction.commit();
    return before;
}

std::vector<ChatRowState> decide(ProjectStore& store, std::span<const std::int64_t> ids,
                                 const char* decision) {
    const std::string now = utcNow();
    std::vector<ChatRowState> states;
    for (const std::int64_t id : ids) {
        const auto before = stateOf(store.database(), id, false);
        if (before && !isLeak(*before)) {
            states.push_back({id, decision, "", now});
        }
    }
    return change(store, states);
}

std::string withAnswer(const std::string& line, const std::string& text, const std::string& file) {
    json row = parseJson(line, file);
    if (!row.is_object() || !row.value("messages", json()).is_array() || row["messages"].empty() ||
        !row["messages"].back().is_object()) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged: a conversation in it cannot be read. Restore it from "
                             "a copy."),
                    file);
    }
    row["messages"].back()["content"] = text;
    return dumpJson(row);
}

} // namespace

std::vector<ChatRowState> acceptChatRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decide(store, ids, "accepted");
}

std::vector<ChatRowState> rejectChatRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decide(store, ids, "rejected");
}

std::vector<ChatRowState> editAnswer(ProjectStore& store, std::int64_t id,
                                     const std::string& text) {
    if (std::ranges::all_of(text, isAsciiSpace)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("An answer needs some text. To leave the row "
                                                  "out, use \"Leave out\"."));
    }
    if (text.size() > kLongestAnswer) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The answer is too long: at most %1 bytes are kept."), kLongestAnswer);
    }
    const auto before = stateOf(store.database(), id, true);
    if (!before) {
        return {};
    }
    ChatRowState after{id, "accepted", "", utcNow(),
                       withAnswer(*before->line, text, store.database().path())};
    if (isLeak(*before)) {
        after.decision = before->decision;
        after.reason = before->reason;
    }
    return change(store, std::span(&after, 1));
}

std::vector<ChatRowState> restoreChatRows(ProjectStore& store,
                                          std::span<const ChatRowState> states) {
    return change(store, states);
}

void writeChatRowState(Database& database, const ChatRowState& state) {
    database.prepare("UPDATE chat_rows SET decision = ?, reason = ?, edited_at = ? WHERE id = ?")
        .bind(state.decision, state.reason, state.editedAt, state.id)
        .run();
    if (state.line) {
        database.prepare("UPDATE chat_rows SET messages = ? WHERE id = ?")
            .bind(*state.line, state.id)
            .run();
    }
}

} // namespace fts
