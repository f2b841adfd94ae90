#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A conversation that a student learns from, as the project keeps it.
struct StoredChatRow {
    std::int64_t id = 0;
    std::int64_t collectionId = 0;
    std::optional<std::int64_t> question; ///< that a teacher answered; none: it was imported
    std::string line;                     ///< {"messages": […]}, as OpenAI's format has it
    int call = 0; ///< of the question's calls: 0 answers first, those after it refine
    std::vector<std::int64_t> sources; ///< chunks whose text stands in it
    std::string model;                 ///< that answered; empty if it was imported
    std::string place;                 ///< in the file it was imported from: "line 12"
    Split split = Split::Train;
};

/// `row.id` is not read. Returns the new row's id.
std::int64_t addChatRow(ProjectStore& store, const StoredChatRow& row);

/// The rows of a part that are not left out: first those of questions, in their order, then those
/// that were imported, in theirs.
std::vector<StoredChatRow> storedChatRows(ProjectStore& store, Split split);

/// Left out or not; nullopt if it is no longer there.
std::optional<StoredChatRow> storedChatRow(ProjectStore& store, std::int64_t id);

/// All rows that no person has left out, in the same order.
std::vector<StoredChatRow> chatRowsToDivide(ProjectStore& store);

/// A question that a teacher is to answer.
struct OpenQuestion {
    std::int64_t id = 0;
    std::int64_t collectionId = 0;
    std::string text;
    Split split = Split::Train;
};

/// The questions of the training and the validation part that are used, in the order they were
/// made. Those of which a person has edited or judged an answer are no longer open.
std::vector<OpenQuestion> openQuestions(ProjectStore& store);

/// Puts these rows in place of what was answered to the question before, unless a person has edited
/// or judged some of it. A row that stays the same keeps its id. Call inside a transaction.
void replaceAnswers(ProjectStore& store, const OpenQuestion& question,
                    std::span<const StoredChatRow> rows);

/// Removes what was answered to questions that are gone, left out or no longer answered for
/// training, but for what a person has edited or judged. Returns how many rows went.
std::int64_t removeStaleAnswers(ProjectStore& store);

/// Rows of questions take the part of their question.
void setAnswerSplits(ProjectStore& store);
void setChatSplits(ProjectStore& store, std::span<const std::pair<std::int64_t, Split>> splits);

/// Leaves rows out of training, each for its reason (FTS_TEXT), and takes back what the program
/// left out before for any other. What a person decided stays.
void leaveOutChatRows(ProjectStore& store,
                      std::span<const std::pair<std::int64_t, const char*>> rows);

/// Why a row is left out; in chat_rows.reason.
inline constexpr const char* kSameChatReason = FTS_TEXT("the same conversation is there already");
inline constexpr const char* kChatLeakReason =
    FTS_TEXT("it holds a question or a passage of the validation or test part");
inline constexpr const char* kUnusedQuestionReason = FTS_TEXT("its question is left out");

/// What training has of the rows.
struct ChatPartCounts {
    std::int64_t train = 0, validation = 0, test = 0; ///< those left out not counted
    std::int64_t duplicates = 0, leaks = 0;           ///< left out
};

ChatPartCounts countChatParts(ProjectStore& store);

} // namespace fts
