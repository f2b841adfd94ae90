#pragma once

#include <vector>

#include "core/base/problem.h"
#include "core/corpus/division.h"
#include "core/project/specs.h"
#include "core/store/documents.h"

namespace fts {

/// A project's data at a glance. Of distillation, what is trained on and chosen by are
/// conversations, and what the verdict is about are questions.
struct DataOverview {
    std::vector<CollectionCounts> collections;
    PartCounts parts;
    std::vector<Message> rules; ///< by which it is divided
    std::int64_t pairs = 0;     ///< of all collections; of text-to-SQL: its rows
    DocumentCounts documents;
    std::int64_t duplicates = 0;    ///< rows left out because they are there already; not of pairs
    std::int64_t conversations = 0; ///< that a student learns from, those left out counted
    std::string kind = kEmbedding;  ///< of the project
};

/// Reads counts only, yet touches every row: up to a second for a million pairs.
DataOverview readDataOverview(ProjectStore& store, const Specs& specs);

/// The fewest rows that can be trained on: a pair needs another's passage to differ from.
std::int64_t fewestTrainRows(const std::string& kind);
inline constexpr std::int64_t kFewVerdictQuestions = 100;

/// What is missing before there can be training and a verdict, then what is doubtful. The first
/// error is what to do next.
std::vector<Problem> dataProblems(const DataOverview& data);

} // namespace fts
