#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace fts {

/// A prepared SQL statement in use: bind, then step row by row. Parameters and columns count
/// from 0. It returns to its database's cache, reset, when it goes out of scope.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the arguments to the parameters in order. nullptr is NULL.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    bool step(); ///< true: a row is there
    void run();  ///< for statements without rows; ready to be bound again afterwards

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(class Database& database, sqlite3_stmt* statement)
        : m_database(&database), m_statement(statement) {}
    void bindOne(int index, std::int64_t value);
    void bindOne(int index, int value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, double value);
    void bindOne(int index, std::string_view value);
    void bindOne(int index, const std::string& value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, const char* value) { bindOne(index, std::string_view(value)); }
    void bindOne(int index, std::nullptr_t);
    template <typename Optional>
        requires requires(const Optional& value) { value.has_value(); }
    void bindOne(int index, const Optional& value) {
        value.has_value() ? bindOne(index, *value) : bindOne(index, nullptr);
    }

    Database* m_database;
    sqlite3_stmt* m_statement;
};

/// One connection to a SQLite file. One thread at a time.
///
/// Write-ahead logging with full syncs, so that a kill or power cut loses at most the open
/// transaction; on a network file system, where that needs shared memory nobody has, a rollback
/// journal instead. Errors: Locked when another process writes for more than five seconds,
/// DiskFull, Format for a damaged file, else Io; all name the file.
class Database {
public:
    explicit Database(const std::filesystem::path& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// From the cache if it was prepared before.
    Statement prepare(std::string_view sql);
    void execute(const char* sql); ///< one or more statements without rows
    std::int64_t lastRowId() const;
    int version(); ///< PRAGMA user_version
    void setVersion(int version);
    const std::string& path() const { return m_path; }

private:
    friend class Statement;
    [[noreturn]] void fail() const;
    void setJournal(const char* pragma);

    std::string m_path;
    sqlite3* m_handle = nullptr;
    std::multimap<std::string, sqlite3_stmt*, std::less<>> m_idle;
};

/// Rolls back when it goes out of scope, unless committed. Not nested.
class Transaction {
public:
    enum class Kind {
        Write, ///< keeps other writers out from its begin on
        Read,  ///< sees the rows as they are at its first look, whatever others write meanwhile
    };

    explicit Transaction(Database& database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace fts
