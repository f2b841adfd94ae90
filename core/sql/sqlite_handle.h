#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "core/sql/query_result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace fts {

/// A SQLite file opened for reading under limits, and checked to be whole as far as two seconds
/// go. Throws as openSqliteDatabase() and SqlConnection say.
class SqliteHandle {
public:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

    explicit SqliteHandle(const std::filesystem::path& file);
    SqliteHandle(const SqliteHandle&) = delete; // SQLite knows its address
    SqliteHandle& operator=(const SqliteHandle&) = delete;

    sqlite3* get() const { return m_handle.get(); }

    /// Of all that is run from now on.
    void setLimits(const QueryLimits& limits, std::stop_token stop);

    /// Exactly one statement.
    Prepared prepared(const std::string& statement);
    void forEach(const std::string& statement, const std::function<void(sqlite3_stmt*)>& take);

    /// Throws what the last call failed for.
    [[noreturn]] void fail();

private:
    using Clock = std::chrono::steady_clock;
    struct Closer {
        void operator()(sqlite3* handle) const;
    };

    static int look(void* self);
    void open(const std::filesystem::path& file);
    void checkFile();

    std::string m_name;
    std::unique_ptr<sqlite3, Closer> m_handle;
    QueryLimits m_limits;
    Clock::time_point m_end = Clock::time_point::max();
    std::int64_t m_memoryBefore = 0; ///< of SQLite in the whole process
    bool m_memorySpent = false;
    std::stop_token m_stop;
};

std::string columnText(sqlite3_stmt* row, int column); ///< empty for NULL

} // namespace fts
