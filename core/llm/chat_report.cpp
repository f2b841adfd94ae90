#include "core/llm/chat_report.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/text/held_texts.h"

namespace fts {
namespace {

constexpr std::size_t kLinesNamed = 5;
constexpr std::int64_t kFewestRows = 10; // what most endpoints take for one job

std::int64_t turnTokens(const ChatTurn& turn, const TokenCounter& counter) {
    constexpr std::int64_t ofMessage = 3;
    std::int64_t tokens = ofMessage + counter.count(turn.role) + counter.count(turn.text);
    if (!turn.name.empty()) {
        tokens += 1 + counter.count(turn.name);
    }
    return tokens + (turn.calls.empty() ? 0 : counter.count(turn.calls));
}

/// The place among sorted values below which the share lies, between two where it falls there.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

bool hasRole(const ChatRow& row, std::string_view role, std::string_view other = {}) {
    return std::ranges::any_of(row.turns, [&](const ChatTurn& turn) {
        return turn.role == role || (!other.empty() && turn.role == other);
    });
}

/// Which of the questions a user asks in the row, alone or after its context.
std::optional<std::size_t> heldIn(const ChatRow& row, const HeldTexts& questions) {
    for (const ChatTurn& turn : row.turns) {
        const auto found = turn.role == "user" ? questions.findIn(turn.text) : std::nullopt;
        if (found) {
            return found;
        }
    }
    return std::nullopt;
}

/// "12, 15 and 3 more"
Message linesOf(const std::vector<std::size_t>& lines) {
    std::string named;
    const std::size_t shown = std::min(lines.size(), kLinesNamed);
    for (std::size_t i = 0; i < shown; ++i) {
        named += (i > 0 ? ", " : "") + std::to_string(lines[i]);
    }
    return lines.size() == shown ? Message("%1", named)
                                 : Message(FTS_TEXT("%1 and %2 more"), named, lines.size() - shown);
}

template <typename Found>
std::vector<std::size_t> lines(const std::vector<Found>& found) {
    std::vector<std::size_t> lines;
    std::ranges::transform(found, std::back_inserter(lines), &Found::line);
    return lines;
}

nlohmann::json spreadToJson(const Spread& spread) {
    return {{"min", spread.min},       {"max", spread.max}, {"mean", spread.mean},
            {"median", spread.median}, {"p10", spread.low}, {"p90", spread.high}};
}

} // namespace

ChatTokens chatTokens(const ChatRow& row, const TokenCounter& counter) {
    constexpr std::int64_t ofReply = 3;
    ChatTokens tokens{ofReply, 0};
    for (const ChatTurn& turn : row.turns) {
        tokens.all += turnTokens(turn, counter);
        tokens.answers += turn.role == "assistant" ? counter.count(turn.text) : 0;
    }
    tokens.all += row.tools.empty() ? 0 : counter.count(row.tools);
    return tokens;
}

Spread spreadOf(std::vector<double> values) {
    if (values.empty()) {
        return {};
    }
    std::ranges::sort(values);
    constexpr double tenth = 0.1;
    return {values.front(),
            values.back(),
            std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()),
            quantile(values, 0.5),
            quantile(values, tenth),
            quantile(values, 1 - tenth)};
}

ChatReport reportOnChat(std::span<const ChatDataSet::Row> rows, const ChatReportRequest& request) {
    ChatReport report;
    report.rows = static_cast<std::int64_t>(rows.size());
    report.longest = request.longest;
    report.howCounted = request.counter.how;
    HeldTexts kept;
    for (const std::string& question : request.evaluationQuestions) {
        kept.add(question);
    }
    std::unordered_map<std::string, std::size_t> seen; // hash → line
    std::vector<double> messages, tokens, answers;
    for (const ChatDataSet::Row& row : rows) {
        if (request.check) {
            request.check();
        }
        const ChatTokens count = chatTokens(row.chat, request.counter);
        messages.push_back(static_cast<double>(row.chat.turns.size()));
        tokens.push_back(static_cast<double>(count.all));
        answers.push_back(static_cast<double>(count.answers));
        report.allTokens += count.all;
        report.billedTokens += std::min(count.all, request.longest);
        report.withoutSystem += hasRole(row.chat, "system", "developer") ? 0 : 1;
        report.withoutUser += hasRole(row.chat, "user") ? 0 : 1;
        if (count.all > request.longest) {
            report.tooLong.push_back(row.line);
        }
        const auto [first, isNew] = seen.try_emplace(sha256(chatRowLine(row.chat)), row.line);
        if (!isNew) {
            report.twins.push_back({row.line, first->second});
        }
        if (const auto question = heldIn(row.chat, kept)) {
            report.leaks.push_back({row.line, request.evaluationQuestions[*question]});
        }
    }
    report.messages = spreadOf(std::move(messages));
    report.tokens = spreadOf(std::move(tokens));
    report.answerTokens = spreadOf(std::move(answers));
    return report;
}

std::vector<Problem> chatProblems(const ChatReport& report) {
    using Severity = Problem::Severity;
    std::vector<Problem> problems;
    const auto add = [&](Severity severity, Message text) {
        problems.push_back({severity, "", std::move(text)});
    };
    if (report.rows < kFewestRows) {
        add(report.rows == 0 ? Severity::Error : Severity::Warning,
            Message(FTS_TEXT("Rows to learn from: %1, and most endpoints take no fewer than %2. "
                             "Answer more questions, or import more rows."),
                    report.rows, kFewestRows));
    }
    if (!report.leaks.empty()) {
        add(Severity::Warning,
            Message(FTS_TEXT("Questions of the evaluation stand among the rows to learn from "
                             "(rows %1). Leave those rows out, or the verdict will flatter."),
                    linesOf(lines(report.leaks))));
    }
    if (!report.twins.empty()) {
        add(Severity::Warning, Message(FTS_TEXT("Some rows say the same as another before them "
                                                "(rows %1). Leave them out: they are paid for "
                                                "twice."),
                                       linesOf(lines(report.twins))));
    }
    if (!report.tooLong.empty()) {
        add(Severity::Warning,
            Message(FTS_TEXT("Some rows are longer than %1 tokens (rows %2), and the endpoint "
                             "cuts off their ends. Shorten them, or leave them out."),
                    report.longest, linesOf(report.tooLong)));
    }
    if (report.withoutUser > 0) {
        add(Severity::Warning, Message(FTS_TEXT("Rows without a user's message: %1. A model learns "
                                                "from them to speak unasked."),
                                       report.withoutUser));
    }
    return problems;
}

nlohmann::json chatReportToJson(const ChatReport& report) {
    return {{"rows", report.rows},
            {"without_system", report.withoutSystem},
            {"without_user", report.withoutUser},
            {"messages", spreadToJson(report.messages)},
            {"tokens", spreadToJson(report.tokens)},
            {"answer_tokens", spreadToJson(report.answerTokens)},
            {"all_tokens", report.allTokens},
            {"billed_tokens", report.billedTokens},
            {"longest", report.longest},
            {"too_long", report.tooLong.size()},
            {"duplicates", report.twins.size()},
            {"leaks", report.leaks.size()},
            {"counted", report.howCounted.english()}};
}

} // namespace fts
