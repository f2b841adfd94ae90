#include "core/formats/datasets/chat_rows.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/formats/datasets/line_file.h"
#include "core/formats/datasets/table_rows.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kReasonsKept = 1000;

/// What of an object is not among `known`, as JSON; empty if nothing is, or nothing but null.
std::string restOf(const json& object, const std::set<std::string>& known) {
    json rest = json::object();
    for (const auto& [key, value] : object.items()) {
        if (!known.contains(key) && !value.is_null()) {
            rest[key] = value;
        }
    }
    return rest.empty() ? std::string() : dumpJson(rest);
}

json member(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? json() : *found;
}

/// A text, or its text parts one after the other.
std::string textOf(const json& message) {
    const json content = member(message, "content");
    if (content.is_string()) {
        return content.get<std::string>();
    }
    std::string text;
    for (const json& part : content) {
        text += part.at("text").get<std::string>();
    }
    return text;
}

ChatTurn turnOf(const json& message) {
    ChatTurn turn;
    turn.role = message.at("role").get<std::string>();
    turn.text = textOf(message);
    const json name = member(message, "name");
    turn.name = name.is_null() ? std::string() : name.get<std::string>();
    turn.learned = member(message, "weight") != 0;
    turn.calls = restOf(message, {"role", "content", "name", "weight"});
    return turn;
}

json messageOf(const ChatTurn& turn) {
    json message = turn.calls.empty() ? json::object() : parseJson(turn.calls, "a chat row");
    message["role"] = turn.role;
    message["content"] = turn.text.empty() ? json() : json(turn.text);
    if (!turn.name.empty()) {
        message["name"] = turn.name;
    }
    if (!turn.learned) {
        message["weight"] = 0;
    }
    return message;
}

json parsedLine(const std::string& line) {
    JsonLimits limits;
    limits.values = 100'000;
    limits.refuseDuplicateKeys = true;
    return parseJson(line, "JSON", limits);
}

/// Why the line holds no row; else the row is put into `row`.
Message takeLine(const std::string& line, ChatRow& row) {
    if (!isUtf8(line)) {
        return FTS_TEXT("it is not UTF-8; save the file as UTF-8");
    }
    json parsed;
    try {
        parsed = parsedLine(line);
    } catch (const Error&) { // where in the line helps nobody who sees the line
        return FTS_TEXT("it is no JSON; write the whole row, {\"messages\": […]}, on this line");
    }
    Message problem = chatRowProblem(parsed);
    if (problem.empty()) {
        row = chatRowFromJson(parsed);
    }
    return problem;
}

void refuseList(const fs::path& path) {
    if (isJsonList(path)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 is one JSON list. Write each of its rows, {\"messages\": […]}, on "
                             "a line of its own."),
                    path.string());
    }
}

} // namespace

void ChatDataSet::skip(const fs::path& path, Message reason) {
    ++skippedRows;
    if (skipped.size() < kReasonsKept) {
        skipped.push_back({path.string(), std::move(reason)});
    }
}

ChatRow chatRowFromJson(const json& row) {
    if (const Message problem = chatRowProblem(row); !problem.empty()) {
        throw Error(ErrorKind::Format, problem);
    }
    ChatRow chat;
    std::ranges::transform(row.at("messages"), std::back_inserter(chat.turns), turnOf);
    chat.tools = restOf(row, {"messages"});
    return chat;
}

std::string chatRowLine(const ChatRow& row) {
    json line = row.tools.empty() ? json::object() : parseJson(row.tools, "a chat row");
    json messages = json::array();
    std::ranges::transform(row.turns, std::back_inserter(messages), messageOf);
    line["messages"] = std::move(messages);
    return dumpJson(line);
}

bool isPlainChat(const ChatRow& row) {
    return row.tools.empty() && std::ranges::all_of(row.turns, [](const ChatTurn& turn) {
               return turn.calls.empty() && turn.learned && turn.role != "tool" &&
                      turn.role != "function";
           });
}

std::vector<ChatMessage> plainMessages(const ChatRow& row) {
    std::vector<ChatMessage> messages;
    for (const ChatTurn& turn : row.turns) {
        const ChatRole role = turn.role == "assistant" ? ChatRole::Assistant
                              : turn.role == "user"    ? ChatRole::User
                                                       : ChatRole::System;
        messages.push_back({role, turn.text});
    }
    return messages;
}

std::string lastUserText(const ChatRow& row) {
    const auto isUser = [](const ChatTurn& turn) { return turn.role == "user"; };
    const auto last = std::find_if(row.turns.rbegin(), row.turns.rend(), isUser);
    return last == row.turns.rend() ? std::string() : last->text;
}

ChatDataSet readChatRows(const fs::path& path, const DataSetRequest& request) {
    refuseList(path);
    ChatDataSet set;
    LineFile file(path);
    std::string line;
    while (file.next(line)) {
        if (request.check) {
            request.check();
        }
        if (line.find_first_not_of(" \t") == std::string::npos) {
            continue;
        }
        ChatRow row;
        const Message problem = takeLine(line, row);
        if (problem.empty()) {
            set.rows.push_back({std::move(row), file.number()});
        } else {
            const Message place(FTS_TEXT("line %1"), file.number());
            set.skip(path, rowProblem(path, place, problem));
        }
    }
    return set;
}

} // namespace fts
