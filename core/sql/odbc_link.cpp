#include "core/sql/odbc_link.h"

#include <array>

#include <sql.h>
#include <sqlext.h>

#include "core/base/error.h"
#include "core/sql/query_errors.h"

namespace fts {
namespace {

constexpr std::uintptr_t kConnectSeconds = 10;

SQLPOINTER asPointer(std::uintptr_t value) {
    return reinterpret_cast<SQLPOINTER>(value); // NOLINT: ODBC takes numbers so
}

// In braces a value may hold anything, "}" doubled.
std::string braced(std::string_view value) {
    std::string text = "{";
    for (const char letter : value) {
        text.append(letter == '}' ? 2 : 1, letter);
    }
    return text + "}";
}

} // namespace

OdbcLink::OdbcLink(const DatabaseAddress& address, const std::optional<Secret>& password)
    : m_name(address.shown()) {
    std::string settings = "DSN=" + address.source + ";";
    if (password) {
        settings.reserve(settings.size() + 2 * password->reveal().size() + 16);
        std::string value = braced(password->reveal());
        settings += "PWD=" + value + ";";
        wipe(value);
    }
    SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &m_environment);
    SQLSetEnvAttr(m_environment, SQL_ATTR_ODBC_VERSION, asPointer(SQL_OV_ODBC3), 0);
    SQLAllocHandle(SQL_HANDLE_DBC, m_environment, &m_connection);
    SQLSetConnectAttr(m_connection, SQL_ATTR_LOGIN_TIMEOUT, asPointer(kConnectSeconds), 0);
    SQLSetConnectAttr(m_connection, SQL_ATTR_ACCESS_MODE, asPointer(SQL_MODE_READ_ONLY), 0);
    const SQLRETURN code = SQLDriverConnect(
        m_connection, nullptr, reinterpret_cast<SQLCHAR*>(settings.data()),
        static_cast<SQLSMALLINT>(settings.size()), nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
    wipe(settings);
    if (!SQL_SUCCEEDED(code)) {
        const std::string said = reason(m_connection, SQL_HANDLE_DBC);
        free();
        throw cannotReach(m_name, said);
    }
    SQLSetConnectAttr(m_connection, SQL_ATTR_AUTOCOMMIT, asPointer(SQL_AUTOCOMMIT_OFF), 0);
    SQLAllocHandle(SQL_HANDLE_STMT, m_connection, &m_statement);
}

OdbcLink::~OdbcLink() {
    end();
    free();
}

void OdbcLink::free() {
    if (m_statement != nullptr) {
        SQLFreeHandle(SQL_HANDLE_STMT, m_statement);
        SQLDisconnect(m_connection);
    }
    SQLFreeHandle(SQL_HANDLE_DBC, m_connection);
    SQLFreeHandle(SQL_HANDLE_ENV, m_environment);
}

void OdbcLink::cancel() {
    SQLCancel(m_statement);
}

void OdbcLink::end() {
    SQLFreeStmt(m_statement, SQL_CLOSE);
    SQLFreeStmt(m_statement, SQL_UNBIND);
    SQLEndTran(SQL_HANDLE_DBC, m_connection, SQL_ROLLBACK);
}

std::string OdbcLink::reason(OdbcHandle handle, int kind) const {
    std::array<SQLCHAR, 6> state{};
    std::array<SQLCHAR, 512> text{};
    SQLINTEGER native = 0;
    SQLSMALLINT size = 0;
    const SQLRETURN code =
        SQLGetDiagRec(static_cast<SQLSMALLINT>(kind), handle, 1, state.data(), &native, text.data(),
                      static_cast<SQLSMALLINT>(text.size()), &size);
    return SQL_SUCCEEDED(code) ? reinterpret_cast<const char*>(text.data()) : "no reason is given";
}

std::string OdbcLink::info(int what) const {
    std::array<char, 256> text{};
    SQLSMALLINT size = 0;
    const SQLRETURN code =
        SQLGetInfo(m_connection, static_cast<SQLUSMALLINT>(what), text.data(),
                   static_cast<SQLSMALLINT>(text.size() - 1), &size); // one more null byte stays
    return SQL_SUCCEEDED(code) ? text.data() : "";
}

void OdbcLink::check(int code) {
    if (!SQL_SUCCEEDED(code)) {
        throw databaseRefuses(reason(m_statement, SQL_HANDLE_STMT));
    }
}

} // namespace fts
