#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/formats/datasets/data_set.h"
#include "core/text/chat_message.h"

namespace fts {

/// One message of a chat row, as OpenAI's format for fine-tuning has it.
struct ChatTurn {
    std::string role;    ///< system, developer, user, assistant, tool or function
    std::string text;    ///< empty only where a tool is called
    std::string name;    ///< of who speaks; mostly empty
    bool learned = true; ///< false: an answer that stands for context only ("weight": 0)
    std::string calls;   ///< tool_calls and the like, as a JSON object of them; mostly empty

    bool operator==(const ChatTurn&) const = default;
};

/// A conversation that ends with the answer to be learned.
struct ChatRow {
    std::vector<ChatTurn> turns;
    std::string tools; ///< the row's keys beside "messages", as a JSON object; mostly empty

    bool operator==(const ChatRow&) const = default;
};

/// The chat rows of a file, in its order.
struct ChatDataSet {
    struct Row {
        ChatRow chat;
        std::size_t line = 0; ///< in the file, from 1
    };

    std::vector<Row> rows;
    std::vector<Skipped> skipped;
    std::size_t skippedRows = 0; ///< also those `skipped` has no room for

    /// Notes a row that was left out; at most a thousand reasons of one file are kept.
    void skip(const std::filesystem::path& path, Message reason);
};

/// Why it is no chat row that an endpoint or a local model could learn from, and what to do; a
/// problem without a full stop, empty if it is one.
Message chatRowProblem(const nlohmann::json& row);

/// Throws Format with chatRowProblem().
ChatRow chatRowFromJson(const nlohmann::json& row);

/// As one line of a JSONL file, without its end; chatRowFromJson() reads the same row from it.
std::string chatRowLine(const ChatRow& row);

/// True if it is made of plain messages only, so that a local model can learn from it: no tools,
/// no answers that are not to be learned.
bool isPlainChat(const ChatRow& row);

/// The messages of a row for which isPlainChat() holds.
std::vector<ChatMessage> plainMessages(const ChatRow& row);

/// What the last user's message says; empty if there is none.
std::string lastUserText(const ChatRow& row);

/// Reads a JSONL file; bad rows are left out, each with its line and its cure. Throws as LineFile,
/// and BadInput for a file that is one JSON list.
ChatDataSet readChatRows(const std::filesystem::path& path, const DataSetRequest& request = {});

} // namespace fts
