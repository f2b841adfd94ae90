#include "core/sql/sqlite_handle.h"

#include <array>
#include <fstream>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/sql/query_errors.h"
#include "core/sql/sqlite_text_functions.h"
#include "core/sql/sqlite_uri.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLongestCheck(2000);

// As SQLite's own advice for statements from strangers, as far as ordinary questions allow.
constexpr std::pair<int, int> kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 1'000'000},
    {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
    {SQLITE_LIMIT_COLUMN, 2000},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 250'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 50},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

// In write-ahead mode even a reader makes files beside the database, unless it is told that nobody
// changes it; somebody who does has such a file there already.
bool nobodyHasItOpen(const fs::path& file) {
    std::array<char, 20> header{};
    std::ifstream(file, std::ios::binary).read(header.data(), header.size());
    return header[18] == 2 && !fs::exists(file.string() + "-wal");
}

} // namespace

void SqliteHandle::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void SqliteHandle::Closer::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

SqliteHandle::SqliteHandle(const fs::path& file) : m_name(file.string()) {
    open(file);
    for (const auto& [limit, value] : kLimits) {
        sqlite3_limit(m_handle.get(), limit, value);
    }
    const std::pair<int, int> settings[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                            {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                            {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                            {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0}};
    for (const auto& [setting, value] : settings) {
        sqlite3_db_config(m_handle.get(), setting, value, nullptr);
    }
    sqlite3_busy_timeout(m_handle.get(), 2000);
    // Files of what is sorted or gathered meanwhile would have no limit.
    sqlite3_exec(m_handle.get(), "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
    boundSqliteTextFunctions(m_handle.get());
    sqlite3_progress_handler(m_handle.get(), kSqliteStepsBetweenLooks, look, this);
    checkFile();
}

void SqliteHandle::open(const fs::path& file) {
    if (!fs::exists(file)) {
        throw Error(ErrorKind::NotFound, FTS_TEXT("There is no file %1. Check the path."), m_name);
    }
    if (!fs::is_regular_file(file)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 is not a file that holds a database. Choose a SQLite file."),
                    m_name);
    }
    const bool alone = nobodyHasItOpen(file);
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | (alone ? SQLITE_OPEN_URI : 0);
    // A path that begins with "file:" would be taken for a URI where that is compiled in.
    const std::string name = alone ? unchangingSqliteUri(file) : fs::absolute(file).string();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK) {
        throw Error(
            ErrorKind::Io,
            FTS_TEXT("Cannot open %1: %2. Check the rights to it and to the folder it is in."),
            m_name, handle != nullptr ? sqlite3_errmsg(handle) : "out of memory");
    }
}

// A file that is not whole may make SQLite answer wrongly. One too large to check in time is used.
void SqliteHandle::checkFile() {
    setLimits({kLongestCheck}, {});
    std::string found;
    try {
        forEach("PRAGMA cell_size_check = 1", [](sqlite3_stmt*) {});
        // Conditions are statements of the file's own, and of any length.
        forEach("PRAGMA ignore_check_constraints = 1", [](sqlite3_stmt*) {});
        forEach("PRAGMA quick_check(1)", [&](sqlite3_stmt* row) { found = columnText(row, 0); });
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Unsupported) {
            throw;
        }
        found = "ok";
    }
    if (found != "ok") {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged (%2). Repair it, or restore it from a copy."), m_name,
                    shownReason(found));
    }
}

void SqliteHandle::setLimits(const QueryLimits& limits, std::stop_token stop) {
    m_limits = limits;
    m_end = Clock::now() + limits.time;
    m_stop = std::move(stop);
    m_memoryBefore = sqlite3_memory_used();
    m_memorySpent = false;
}

int SqliteHandle::look(void* self) {
    auto& handle = *static_cast<SqliteHandle*>(self);
    handle.m_memorySpent = sqlite3_memory_used() - handle.m_memoryBefore > handle.m_limits.memory;
    const bool over = handle.m_memorySpent || Clock::now() > handle.m_end;
    return over || handle.m_stop.stop_requested() ? 1 : 0;
}

void SqliteHandle::fail() {
    const char* reason = sqlite3_errmsg(m_handle.get());
    switch (sqlite3_errcode(m_handle.get()) & 0xff) {
    case SQLITE_INTERRUPT:
        if (m_stop.stop_requested()) {
            throw Cancelled{};
        }
        throw m_memorySpent ? memoryIsSpent(m_limits.memory) : timeIsOver(m_limits.time);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged or not a SQLite database (%2). Choose another file, "
                             "or restore it from a copy."),
                    m_name, shownReason(reason));
    case SQLITE_BUSY:
        throw Error(ErrorKind::Locked,
                    FTS_TEXT("%1 is in use by another program. Try again when it has finished."),
                    m_name);
    default:
        throw databaseRefuses(reason);
    }
}

SqliteHandle::Prepared SqliteHandle::prepared(const std::string& statement) {
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(m_handle.get(), statement.c_str(),
                                        static_cast<int>(statement.size()), &made, &rest);
    Prepared owner(made);
    if (code != SQLITE_OK) {
        fail();
    }
    if (made == nullptr || rest != statement.c_str() + statement.size()) {
        throw databaseRefuses("there is more or less than one statement");
    }
    return owner;
}

void SqliteHandle::forEach(const std::string& statement,
                           const std::function<void(sqlite3_stmt*)>& take) {
    const Prepared row = prepared(statement);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(row.get())) == SQLITE_ROW) {
        take(row.get());
    }
    if (code != SQLITE_DONE) {
        fail();
    }
}

std::string columnText(sqlite3_stmt* row, int column) {
    const auto* letters = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    const int size = sqlite3_column_bytes(row, column);
    return letters == nullptr ? std::string()
                              : std::string(letters, static_cast<std::size_t>(size));
}

} // namespace fts
