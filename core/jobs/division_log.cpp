#include "core/jobs/division_log.h"

#include <algorithm>

namespace fts {
namespace {

constexpr std::size_t kRulesShown = 10;

void logCount(const char* text, std::int64_t count, LogLevel level, JobContext& context) {
    if (count > 0) {
        context.log(Message(text, count), level);
    }
}

} // namespace

void logDivision(const SqlDivision& division, JobContext& context) {
    context.log(division.rule);
    logCount(FTS_TEXT("Rows left out since others ask the same with the same SQL: %1."),
             division.counts.duplicates, LogLevel::Info, context);
    logCount(FTS_TEXT("Training rows about what is also in the validation or test part: %1. They "
                      "are left out of training."),
             division.counts.leaks, LogLevel::Warning, context);
}

void logDivision(const ChatDivision& division, JobContext& context) {
    if (!division.rule.empty()) {
        context.log(division.rule);
    }
    logCount(FTS_TEXT("Conversations left out since they stand there twice: %1."),
             division.counts.duplicates, LogLevel::Info, context);
    logCount(FTS_TEXT("Conversations that hold a question or a passage of the validation or test "
                      "part: %1. They are left out of training."),
             division.counts.leaks, LogLevel::Warning, context);
}

void logDivision(const Division& division, JobContext& context) {
    for (std::size_t i = 0; i < std::min(division.rules.size(), kRulesShown); ++i) {
        context.log(division.rules[i]);
    }
    logCount(FTS_TEXT("Training pairs that also stand in the validation or test part: %1. They "
                      "are left out of training."),
             division.leaks, LogLevel::Warning, context);
}

} // namespace fts
