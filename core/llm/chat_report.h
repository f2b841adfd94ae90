#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/problem.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/llm/token_counter.h"

namespace fts {

/// Tokens of a chat row as OpenAI's notebook on chat data counts them: three for each message and
/// three for the reply, beside role, content and name, one more for a name.
struct ChatTokens {
    std::int64_t all = 0;
    std::int64_t answers = 0; ///< in what assistants say
};
ChatTokens chatTokens(const ChatRow& row, const TokenCounter& counter);

/// How some figures are spread.
struct Spread {
    double min = 0, max = 0, mean = 0, median = 0;
    double low = 0, high = 0; ///< a tenth lies below, a tenth above
};
Spread spreadOf(std::vector<double> values);

/// What is asked about chat rows.
struct ChatReportRequest {
    TokenCounter counter;
    std::int64_t longest = 16'385; ///< tokens of a row; endpoints cut off what is past it
    std::vector<std::string> evaluationQuestions; ///< that no row may hold
    std::function<void()> check;                  ///< called now and then; may throw; may be null
};

/// What chat rows are like, before somebody pays for learning from them.
struct ChatReport {
    struct Twin {
        std::size_t line = 0, first = 0; ///< two rows that say the same
        bool operator==(const Twin&) const = default;
    };
    struct Leak {
        std::size_t line = 0;
        std::string question; ///< of the evaluation
        bool operator==(const Leak&) const = default;
    };

    std::int64_t rows = 0;
    std::int64_t withoutSystem = 0, withoutUser = 0;
    Spread messages, tokens, answerTokens; ///< of a row
    std::int64_t allTokens = 0;
    std::int64_t billedTokens = 0;    ///< of one epoch: no row counts for more than `longest`
    std::int64_t longest = 0;         ///< as asked for
    std::vector<std::size_t> tooLong; ///< lines; endpoints cut off their ends
    std::vector<Twin> twins;
    std::vector<Leak> leaks;
    Message howCounted;
};

ChatReport reportOnChat(std::span<const ChatDataSet::Row> rows, const ChatReportRequest& request);

/// What of it a person should know, each with its lines and what to do. No rows at all are an
/// error; all else warns.
std::vector<Problem> chatProblems(const ChatReport& report);

nlohmann::json chatReportToJson(const ChatReport& report);

} // namespace fts
