#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A question about a database, and the SQL that answers it.
struct SqlRow {
    std::int64_t id = 0;
    std::string question;
    std::string context;  ///< CREATE TABLE statements of the tables it is about
    std::string answer;   ///< one SQL statement
    std::string database; ///< a SQLite file with these tables; empty: none is known
    std::string place;    ///< in the file it was imported from: "line 12"
    Split split = Split::Train;
};

/// A row to be divided.
struct SqlRowPlace {
    std::int64_t id = 0;
    std::int64_t collection = 0;
    std::string question, context, answer, database;
    Split split = Split::Train; ///< where it was put before
};

/// `row.id` and `row.split` are not read. Returns the new row's id.
std::int64_t addSqlRow(ProjectStore& store, std::int64_t collection, const SqlRow& row);

/// The rows of a part that are not left out, in the order of import.
std::vector<SqlRow> sqlRows(ProjectStore& store, Split split);

/// All rows that no person has left out, in the order of import.
std::vector<SqlRowPlace> sqlRowPlaces(ProjectStore& store);

void setSqlSplits(ProjectStore& store, std::span<const std::pair<std::int64_t, Split>> splits);

/// Leaves rows out of training and evaluation, each for its reason (FTS_TEXT), and takes back what
/// the program left out before for any other. What a person decided stays.
void leaveOutSqlRows(ProjectStore& store,
                     std::span<const std::pair<std::int64_t, const char*>> rows);

/// Why a row is left out that stands in the project already; in sql_rows.reason.
inline constexpr const char* kDuplicateReason = FTS_TEXT("the same question with the same SQL is "
                                                         "there already");

/// Why a training row is left out whose tables, whose statement, or whose question with its SQL
/// stand in a part kept apart.
inline constexpr const char* kTableLeakReason =
    FTS_TEXT("its tables are also in the validation or test part");
inline constexpr const char* kStatementLeakReason =
    FTS_TEXT("its SQL, but for the values in it, is also in the validation or test part");
inline constexpr const char* kTwinLeakReason =
    FTS_TEXT("the same question with the same SQL is also in the validation or test part");

/// What training and evaluation have of the rows.
struct SqlPartCounts {
    std::int64_t train = 0, validation = 0, test = 0; ///< those left out not counted
    std::int64_t duplicates = 0, leaks = 0;           ///< left out
};

SqlPartCounts countSqlParts(ProjectStore& store);

} // namespace fts
