#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/sql/result_rows.h"

struct sqlite3;

namespace fts {

/// What became of a statement.
enum class SqlFinding {
    Right,         ///< the rows that were asked for
    NoStatement,   ///< no SELECT or WITH
    Syntax,        ///< no SQL
    UnknownTable,  ///< a table that is not there
    UnknownColumn, ///< a column that is not there
    OtherError,    ///< anything else the database refuses, such as to change something
    WrongRows,     ///< it runs, but gives other rows
    TimeOut,       ///< it takes more time or memory than allowed
    Cut,           ///< not right, and cut off before its end by the limit of an answer
};

/// "right", "no_statement", "syntax", "unknown_table", "unknown_column", "other_error",
/// "wrong_rows", "time_out", "cut".
const char* findingKey(SqlFinding finding);

/// What a statement may use.
struct SqlLimits {
    std::int64_t steps = 5'000'000;   ///< of SQLite's virtual machine; the same everywhere
    double seconds = 20;              ///< where steps are slow
    std::size_t rows = 100'000;       ///< of the result; more count as wrong rows
    std::int64_t bytes = 256'000'000; ///< of memory, as SQLite counts it in the whole process
};

/// How a statement went: `rows` if it is Right, else what the database said.
struct SqlRun {
    SqlFinding finding = SqlFinding::Right;
    ResultRows rows;
    std::string error;
};

/// A SQLite database on which statements of unknown origin are run. One thread at a time.
///
/// A statement can read the tables and nothing else: one at a time, no PRAGMA or ATTACH, functions
/// of mayCallFunction() only, within limits. A text in double quotes that is no column counts as a
/// text, as SQLite has it.
class JudgedDatabase {
public:
    /// An empty one in memory.
    JudgedDatabase();

    /// A file, opened for reading only and taken to be changed by nobody: no journal is looked for
    /// and nothing is written beside it. Throws NotFound or Format.
    explicit JudgedDatabase(const std::filesystem::path& file);

    ~JudgedDatabase();
    JudgedDatabase(JudgedDatabase&&) noexcept;
    JudgedDatabase& operator=(JudgedDatabase&&) noexcept;

    /// For statements of this program's own making; throws Internal if one fails.
    void make(const std::string& sql);

    /// From here on statements may only read.
    SqlRun run(const std::string& sql, const SqlLimits& limits) const;

    /// Has tables without an order of their own read backwards, or forwards again. What gives
    /// another result then rests on chance.
    void readBackwards(bool backwards);

private:
    void restrict();

    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace fts
