#include "core/sql/judged_database.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <string_view>

#include <sqlite3.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/sql/query_errors.h"
#include "core/sql/sqlite_text_functions.h"
#include "core/sql/sqlite_uri.h"
#include "core/sql/statement_check.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

int authorize(void*, int action, const char* first, const char* second, const char* database,
              const char*) {
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ: {
        // Tables that are made of functions, and what SQLite keeps for itself.
        const std::string table = asciiLowered(std::string_view(first));
        const bool ordinary = !table.starts_with("sqlite_") && !table.starts_with("pragma_");
        const bool main = database == nullptr || std::string_view(database) == "main" ||
                          std::string_view(database).empty();
        return ordinary && main ? SQLITE_OK : SQLITE_DENY;
    }
    case SQLITE_FUNCTION:
        return mayCallFunction(SqlDialect::Sqlite, second) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

/// Counts what a statement uses, and ends it at its limits.
struct Budget {
    const SqlLimits& limits;
    std::int64_t steps = 0;
    Clock::time_point begin = Clock::now();
    std::int64_t memory = sqlite3_memory_used();
    bool spent = false;

    static int look(void* budget) {
        auto& self = *static_cast<Budget*>(budget);
        self.steps += kSqliteStepsBetweenLooks;
        const std::chrono::duration<double> took = Clock::now() - self.begin;
        self.spent = self.steps > self.limits.steps || took.count() > self.limits.seconds ||
                     sqlite3_memory_used() - self.memory > self.limits.bytes;
        return self.spent ? 1 : 0;
    }
};

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

SqlFinding findingOf(std::string_view error) {
    const auto contains = [error](std::string_view text) { return error.find(text) != error.npos; };
    if (error.starts_with("no such table")) {
        return SqlFinding::UnknownTable;
    }
    if (error.starts_with("no such column")) {
        return SqlFinding::UnknownColumn;
    }
    return contains("syntax error") || contains("incomplete input") ||
                   contains("unrecognized token")
               ? SqlFinding::Syntax
               : SqlFinding::OtherError;
}

SqlCell cellOf(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    default: {
        const void* bytes = sqlite3_column_blob(statement, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return bytes == nullptr ? std::string()
                                : std::string(static_cast<const char*>(bytes), size);
    }
    }
}

sqlite3* openHandle(const std::string& name, int flags, const std::string& shown) {
    sqlite3* handle = nullptr;
    const int failure = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    if (failure != SQLITE_OK) {
        sqlite3_close(handle);
        throw Error(failure == SQLITE_NOMEM ? ErrorKind::OutOfMemory : ErrorKind::NotFound,
                    FTS_TEXT("The database %1 cannot be opened: %2."), shown,
                    sqlite3_errstr(failure));
    }
    return handle;
}

SqlRun failed(sqlite3* handle, const Budget& budget) {
    return {budget.spent ? SqlFinding::TimeOut : findingOf(sqlite3_errmsg(handle)),
            {},
            shownReason(sqlite3_errmsg(handle))};
}

// Leaves room for the error of the one that is over the limit.
SqlRun fetch(sqlite3* handle, sqlite3_stmt* statement, const Budget& budget) {
    SqlRun run;
    run.rows.columns = sqlite3_column_count(statement);
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(statement)) == SQLITE_ROW) {
        if (run.rows.rows.size() == budget.limits.rows) {
            return {SqlFinding::WrongRows, {}, "too many rows"};
        }
        std::vector<SqlCell> row;
        for (int i = 0; i < run.rows.columns; ++i) {
            row.push_back(cellOf(statement, i));
        }
        run.rows.rows.push_back(std::move(row));
    }
    if (state != SQLITE_DONE) {
        return failed(handle, budget);
    }
    return run;
}

bool isReading(sqlite3_stmt* statement) {
    return statement != nullptr && sqlite3_stmt_readonly(statement) != 0 &&
           sqlite3_stmt_isexplain(statement) == 0 && sqlite3_column_count(statement) > 0;
}

} // namespace

const char* findingKey(SqlFinding finding) {
    constexpr std::array<const char*, 9> kKeys{"right",         "no_statement",   "syntax",
                                               "unknown_table", "unknown_column", "other_error",
                                               "wrong_rows",    "time_out",       "cut"};
    return kKeys[static_cast<std::size_t>(finding)];
}

void JudgedDatabase::Close::operator()(sqlite3* handle) const {
    sqlite3_close(handle);
}

JudgedDatabase::JudgedDatabase()
    : m_handle(openHandle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, ":memory:")) {
    restrict();
}

JudgedDatabase::JudgedDatabase(const std::filesystem::path& file)
    : m_handle(openHandle(unchangingSqliteUri(file),
                          SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
                          file.string())) {
    restrict();
    if (sqlite3_exec(m_handle.get(), "SELECT count(*) FROM sqlite_master", nullptr, nullptr,
                     nullptr) != SQLITE_OK) {
        throw Error(ErrorKind::Format, FTS_TEXT("The database %1 cannot be read: %2."),
                    file.string(), shownReason(sqlite3_errmsg(m_handle.get())));
    }
}

JudgedDatabase::~JudgedDatabase() = default;
JudgedDatabase::JudgedDatabase(JudgedDatabase&&) noexcept = default;
JudgedDatabase& JudgedDatabase::operator=(JudgedDatabase&&) noexcept = default;

void JudgedDatabase::restrict() {
    sqlite3* handle = m_handle.get();
    for (const auto& [limit, value] :
         {std::pair(SQLITE_LIMIT_LENGTH, 1'000'000), std::pair(SQLITE_LIMIT_SQL_LENGTH, 100'000),
          std::pair(SQLITE_LIMIT_EXPR_DEPTH, 100), std::pair(SQLITE_LIMIT_COMPOUND_SELECT, 50),
          std::pair(SQLITE_LIMIT_VDBE_OP, 1'000'000),
          std::pair(SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000), std::pair(SQLITE_LIMIT_ATTACHED, 0),
          std::pair(SQLITE_LIMIT_WORKER_THREADS, 0)}) {
        sqlite3_limit(handle, limit, value);
    }
    for (const int setting : {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                              SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_TRUSTED_SCHEMA}) {
        // Views of a file are its own statements, and may be what a question asks about.
        const int on = setting == SQLITE_DBCONFIG_ENABLE_VIEW ? 1 : 0;
        sqlite3_db_config(handle, setting, on, nullptr);
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0); // more than the rows take
    if (boundSqliteTextFunctions(handle) != SQLITE_OK) {
        throw Error(ErrorKind::OutOfMemory,
                    FTS_TEXT("There is no memory left for a database. Close other programs and "
                             "try again."));
    }
    sqlite3_exec(handle, "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
}

void JudgedDatabase::make(const std::string& sql) {
    if (sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw Error(ErrorKind::Internal, FTS_TEXT("A database for judging cannot be made: %1."),
                    shownReason(sqlite3_errmsg(m_handle.get())));
    }
}

void JudgedDatabase::readBackwards(bool backwards) {
    make(backwards ? "PRAGMA reverse_unordered_selects = 1"
                   : "PRAGMA reverse_unordered_selects = 0");
}

SqlRun JudgedDatabase::run(const std::string& sql, const SqlLimits& limits) const {
    sqlite3* handle = m_handle.get();
    Budget budget{limits};
    sqlite3_set_authorizer(handle, authorize, nullptr);
    sqlite3_progress_handler(handle, kSqliteStepsBetweenLooks, Budget::look, &budget);
    struct Release {
        sqlite3* handle;
        ~Release() {
            sqlite3_progress_handler(handle, 0, nullptr, nullptr);
            sqlite3_set_authorizer(handle, nullptr, nullptr);
        }
    } release{handle};
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int failure =
        sqlite3_prepare_v2(handle, sql.c_str(), static_cast<int>(sql.size()), &statement, &rest);
    const Prepared prepared(statement);
    if (failure != SQLITE_OK) {
        return failed(handle, budget);
    }
    if (!isReading(statement)) {
        return {SqlFinding::NoStatement, {}, "no statement that reads"};
    }
    if (!asciiTrimmed(std::string_view(rest)).empty()) {
        return {SqlFinding::OtherError, {}, "more than one statement"};
    }
    return fetch(handle, statement, budget);
}

} // namespace fts
