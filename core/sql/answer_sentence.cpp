#include "core/sql/answer_sentence.h"

namespace fts {
namespace {

constexpr std::size_t kMostNamed = 5; // values that a sentence can hold
constexpr std::size_t kLongest = 300; // bytes of them

std::string cellOrNothing(const ResultCell& cell) {
    return std::holds_alternative<std::nullptr_t>(cell) ? "(no value)" : shownCell(cell);
}

// "name: Ann, grade: 1.5"
std::string rowText(const QueryResult& result) {
    std::string text;
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        text += (i == 0 ? "" : ", ") + shownCell(result.columns[i]) + ": " +
                cellOrNothing(result.rows[0][i]);
    }
    return text;
}

std::string columnText(const QueryResult& result) {
    std::string text;
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        text += (i == 0 ? "" : ", ") + cellOrNothing(result.rows[i][0]);
    }
    return text;
}

Message countSentence(const QueryResult& result) {
    const std::size_t rows = result.rows.size();
    switch (result.end) {
    case QueryResult::End::Rows:
        return Message(FTS_TEXT("More than %1 rows match; these are the first."), rows);
    case QueryResult::End::Bytes:
        return Message(FTS_TEXT("The result is too large to be shown whole; its first rows: %1."),
                       rows);
    case QueryResult::End::Whole:
        break;
    }
    return Message(FTS_TEXT("Rows that match: %1."), rows);
}

} // namespace

Message answerSentence(const QueryResult& result) {
    if (result.end != QueryResult::End::Whole) {
        return countSentence(result);
    }
    if (result.rows.empty()) {
        return FTS_TEXT("Nothing matches.");
    }
    const bool one = result.rows.size() == 1;
    if (one && result.columns.size() == 1 &&
        std::holds_alternative<std::nullptr_t>(result.rows[0][0])) {
        return FTS_TEXT("There is no value.");
    }
    if (result.columns.size() == 1 && result.rows.size() <= kMostNamed) {
        const std::string text = columnText(result);
        if (text.size() <= kLongest) {
            return one ? Message(FTS_TEXT("The answer is %1."), text)
                       : Message(FTS_TEXT("The answers are %1."), text);
        }
    }
    if (one && result.columns.size() <= kMostNamed) {
        const std::string text = rowText(result);
        if (text.size() <= kLongest) {
            return Message(FTS_TEXT("One row matches: %1."), text);
        }
    }
    return countSentence(result);
}

std::optional<Message> cutCellsSentence(const QueryResult& result) {
    if (result.cutCells == 0) {
        return std::nullopt;
    }
    return Message(FTS_TEXT("Values that are longer than may be held, of which only the beginning "
                            "is here: %1. Ask for a part of them, such as with substr()."),
                   result.cutCells);
}

} // namespace fts
