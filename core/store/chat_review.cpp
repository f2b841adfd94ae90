#include "core/store/chat_review.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/store/row_review.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

using nlohmann::json;

struct ChatRows {
    using State = ChatRowState;
    static constexpr auto kText = &ChatRowState::line;

    static bool staysOut(const ChatRowState& state) { return isLeftOutFor(state, kChatLeakReason); }

    static std::optional<ChatRowState> find(Database& database, std::int64_t id, bool withLine) {
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

    static void write(Database& database, const ChatRowState& state) {
        writeChatRowState(database, state);
    }

    static void written(ProjectStore&, std::span<const ChatRowState>, bool) {}
};

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
    return decideRows<ChatRows>(store, ids, "accepted");
}

std::vector<ChatRowState> rejectChatRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<ChatRows>(store, ids, "rejected");
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
    return changeRows<ChatRows>(store, [&]() -> std::vector<ChatRowState> {
        const auto before = ChatRows::find(store.database(), id, true);
        if (!before) {
            return {};
        }
        ChatRowState after{id, "accepted", "", utcNow(),
                           withAnswer(*before->line, text, store.database().path())};
        if (ChatRows::staysOut(*before)) {
            after.decision = before->decision;
            after.reason = before->reason;
        }
        return {after};
    });
}

std::vector<ChatRowState> restoreChatRows(ProjectStore& store,
                                          std::span<const ChatRowState> states) {
    return changeRows<ChatRows>(
        store, [&] { return std::vector<ChatRowState>(states.begin(), states.end()); });
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
