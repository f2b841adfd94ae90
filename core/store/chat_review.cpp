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
    static bool staysOut(const RowState& state) { return isLeftOutFor(state, kChatLeakReason); }

    static std::optional<RowState> find(Database& database, std::int64_t id, bool withLine) {
        return findRowState(database, kChatRows, id, withLine);
    }

    static void write(Database& database, const RowState& state) {
        writeRowState(database, kChatRows, state);
    }

    static void written(ProjectStore&, std::span<const RowState>, bool) {}
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

std::vector<RowState> acceptChatRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<ChatRows>(store, ids, "accepted");
}

std::vector<RowState> rejectChatRows(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<ChatRows>(store, ids, "rejected");
}

std::vector<RowState> editAnswer(ProjectStore& store, std::int64_t id, const std::string& text) {
    if (std::ranges::all_of(text, isAsciiSpace)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("An answer needs some text. To leave the row "
                                                  "out, use \"Leave out\"."));
    }
    if (text.size() > kLongestAnswer) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The answer is too long: at most %1 bytes are kept."), kLongestAnswer);
    }
    return changeRows<ChatRows>(store, [&]() -> std::vector<RowState> {
        const auto before = ChatRows::find(store.database(), id, true);
        if (!before) {
            return {};
        }
        RowState after{id, "accepted", "", utcNow(),
                       withAnswer(*before->text, text, store.database().path())};
        if (ChatRows::staysOut(*before)) {
            after.decision = before->decision;
            after.reason = before->reason;
        }
        return {after};
    });
}

std::vector<RowState> restoreChatRows(ProjectStore& store, std::span<const RowState> states) {
    return changeRows<ChatRows>(
        store, [&] { return std::vector<RowState>(states.begin(), states.end()); });
}

} // namespace fts
