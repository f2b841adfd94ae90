#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/jobs/question_change.h"
#include "core/sql/judged_database.h"

namespace fts {

/// What a model answered to a question on a database.
struct GivenSql {
    std::string sql; ///< empty: none was found in what it wrote
    SqlFinding finding = SqlFinding::NoStatement;

    bool operator==(const GivenSql&) const = default;
};

/// How one question of a verdict on a text-to-SQL project fared.
struct SqlAnswered {
    std::int64_t row = 0; ///< in the store
    std::string question;
    std::string known; ///< the SQL that is right
    GivenSql base, tuned;
    std::optional<GivenSql> constrained; ///< the tuned model's, held to the tables; if it was asked

    bool operator==(const SqlAnswered&) const = default;
};

/// Where a run keeps what was answered to each question of its verdict, one JSON object a line.
std::filesystem::path sqlAnswersPath(const std::filesystem::path& runFolder);

/// As a whole or not at all. Throws Io or DiskFull.
void writeSqlAnswers(const std::filesystem::path& path, std::span<const SqlAnswered> answers);

/// In the order of the file. Throws NotFound; Format, naming the line, for what no verdict writes.
std::vector<SqlAnswered> readSqlAnswers(const std::filesystem::path& path);

/// What training did for the question: NeverFound if both models are wrong.
QuestionChange questionChange(const SqlAnswered& answered);

/// The answers' indexes, the ones to look at first first: right before training and wrong after it,
/// then those never right, then the others. Equal ones keep their order.
std::vector<std::size_t> worstFirst(std::span<const SqlAnswered> answers);

} // namespace fts
