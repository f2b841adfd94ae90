#include "core/store/database.h"

#include <chrono>
#include <thread>
#include <utility>

#include <sqlite3.h>
#include <sys/statfs.h>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr int kBusyMilliseconds = 5000;

// From statfs(2).
constexpr long kNfs = 0x6969;
constexpr long kSmb = 0x517B;
constexpr long kCifs = static_cast<long>(0xFF534D42);
constexpr long kSmb2 = static_cast<long>(0xFE534D42);
constexpr long kFuse = 0x65735546;

bool onNetwork(const std::filesystem::path& path) {
    struct statfs status {};
    if (::statfs(path.parent_path().c_str(), &status) != 0) {
        return false;
    }
    const auto type = static_cast<long>(status.f_type);
    return type == kNfs || type == kSmb || type == kCifs || type == kSmb2 || type == kFuse;
}

} // namespace

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement::~Statement() {
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_database->m_idle.emplace(sqlite3_sql(m_statement), m_statement);
    }
}

void Statement::bindOne(int index, std::int64_t value) {
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bindOne(int index, double value) {
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bindOne(int index, std::string_view value) {
    // An empty view may have a null pointer, which SQLite would take for NULL.
    const char* text = value.data() != nullptr ? value.data() : "";
    sqlite3_bind_text64(m_statement, index, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindOne(int index, std::nullptr_t) {
    sqlite3_bind_null(m_statement, index);
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        m_database->fail();
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    step();
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(size));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Database::Database(const std::filesystem::path& path) : m_path(path.string()) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(m_path.c_str(), &m_handle, flags, nullptr) != SQLITE_OK) {
        const Error error(
            ErrorKind::Io,
            FTS_TEXT("Cannot open %1: %2. Check the rights to it and to the folder it is in."),
            m_path, m_handle != nullptr ? sqlite3_errmsg(m_handle) : "out of memory");
        sqlite3_close_v2(m_handle);
        throw error;
    }
    try {
        sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        setJournal(onNetwork(path) ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database() {
    for (const auto& [sql, statement] : m_idle) {
        sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_handle);
}

void Database::fail() const {
    const char* reason = sqlite3_errmsg(m_handle);
    switch (sqlite3_errcode(m_handle) & 0xff) {
    case SQLITE_FULL:
        throw Error(ErrorKind::DiskFull,
                    FTS_TEXT("Cannot write %1: the disk is full. Free some space and try again."),
                    m_path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Error(
            ErrorKind::Format,
            FTS_TEXT("%1 is damaged or not a project database (%2). The command \"restore\" "
                     "puts back a copy of an earlier day, if there is one."),
            m_path, reason);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorKind::Locked,
                    FTS_TEXT("%1 is in use by another program. Try again when it has finished."),
                    m_path);
    case SQLITE_NOMEM:
        throw Error(
            ErrorKind::OutOfMemory,
            FTS_TEXT("There is not enough memory to read %1. Close other programs and try again."),
            m_path);
    default:
        throw Error(ErrorKind::Io,
                    FTS_TEXT("Cannot use %1: %2. Check that its disk is there and that you may "
                             "write to it."),
                    m_path, reason);
    }
}

Statement Database::prepare(std::string_view sql) {
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        sqlite3_stmt* statement = idle->second;
        m_idle.erase(idle);
        return {*this, statement};
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement,
                           nullptr) != SQLITE_OK) {
        fail();
    }
    return {*this, statement};
}

void Database::execute(const char* sql) {
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail();
    }
}

void Database::setJournal(const char* pragma) {
    // The change of a new file's journal is refused at once, however long the busy time-out, while
    // another process makes the same change.
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds(kBusyMilliseconds);
    while (true) {
        try {
            execute(pragma);
            return;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Locked || Clock::now() > end) {
                throw;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

std::int64_t Database::lastRowId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::version() {
    auto statement = prepare("PRAGMA user_version");
    statement.step();
    return static_cast<int>(statement.integer(0));
}

void Database::setVersion(int version) {
    execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
}

Transaction::Transaction(Database& database, Kind kind) : m_database(database) {
    m_database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (m_open) {
        try {
            m_database.execute("ROLLBACK");
        } catch (const Error&) {
            // SQLite has rolled back by itself, as it does on a full disk.
        }
    }
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_open = false;
}

} // namespace fts
