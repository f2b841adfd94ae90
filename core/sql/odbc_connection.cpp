#include "core/sql/odbc_connection.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include <sql.h>
#include <sqlext.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/sql/odbc_link.h"
#include "core/sql/query_errors.h"
#include "core/sql/query_watch.h"
#include "core/sql/row_collector.h"

namespace fts {
namespace {

using EachRow = std::function<bool()>; ///< false: no more are wanted

constexpr std::size_t kLongestCell = 1'000'000;

class OdbcConnection : public SqlConnection {
public:
    OdbcConnection(const DatabaseAddress& address, const std::optional<Secret>& password)
        : m_link(address, password) {}

    SqlDialect dialect() const override { return SqlDialect::Other; }
    DatabaseSchema schema(std::stop_token stop) override;
    QueryResult run(const std::string& statement, const QueryLimits& limits,
                    std::stop_token stop) override;

private:
    ResultCell cell(SQLUSMALLINT column, SQLLEN type);
    ResultCell longCell(SQLUSMALLINT column, SQLSMALLINT as);
    std::string text(SQLUSMALLINT column);
    void fetch(const EachRow& take);
    QueryResult rows(const std::string& statement, const QueryLimits& limits);
    void addTables(DatabaseSchema& schema);
    void addColumns(DatabaseTable& table, DatabaseSchema& schema);
    void addKeys(DatabaseTable& table);

    OdbcLink m_link;
};

SQLCHAR* bytesOf(const std::string& text) {
    return reinterpret_cast<SQLCHAR*>(const_cast<char*>(text.c_str())); // NOLINT: ODBC reads only
}

template <typename Number>
ResultCell numberOr(OdbcLink& link, SQLUSMALLINT column, SQLSMALLINT as) {
    Number value{};
    SQLLEN size = 0;
    link.check(SQLGetData(link.statement(), column, as, &value, sizeof value, &size));
    return size == SQL_NULL_DATA ? ResultCell(nullptr) : ResultCell(value);
}

// Text and bytes come in pieces of unknown number.
ResultCell OdbcConnection::longCell(SQLUSMALLINT column, SQLSMALLINT as) {
    const bool bytes = as == SQL_C_BINARY;
    std::array<char, 4096> piece{};
    std::string whole;
    for (;;) {
        SQLLEN size = 0;
        const SQLRETURN code =
            SQLGetData(m_link.statement(), column, as, piece.data(), piece.size(), &size);
        if (code == SQL_NO_DATA) {
            break;
        }
        m_link.check(code);
        if (size == SQL_NULL_DATA) {
            return nullptr;
        }
        const std::size_t room = piece.size() - (bytes ? 0 : 1); // a null byte ends text
        const bool more = size == SQL_NO_TOTAL || static_cast<std::size_t>(size) > room;
        whole.append(piece.data(), more ? room : static_cast<std::size_t>(size));
        if (!more || whole.size() > kLongestCell) {
            break;
        }
    }
    return bytes ? ResultCell(CellBytes{std::move(whole)}) : ResultCell(std::move(whole));
}

ResultCell OdbcConnection::cell(SQLUSMALLINT column, SQLLEN type) {
    switch (type) {
    case SQL_BIT:
    case SQL_TINYINT:
    case SQL_SMALLINT:
    case SQL_INTEGER:
    case SQL_BIGINT:
        return numberOr<std::int64_t>(m_link, column, SQL_C_SBIGINT);
    case SQL_REAL:
    case SQL_FLOAT:
    case SQL_DOUBLE:
        return numberOr<double>(m_link, column, SQL_C_DOUBLE);
    case SQL_BINARY:
    case SQL_VARBINARY:
    case SQL_LONGVARBINARY:
        return longCell(column, SQL_C_BINARY);
    default:
        return longCell(column, SQL_C_CHAR);
    }
}

std::string OdbcConnection::text(SQLUSMALLINT column) {
    const ResultCell cell = longCell(column, SQL_C_CHAR);
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}

void OdbcConnection::fetch(const EachRow& take) {
    for (;;) {
        const SQLRETURN code = SQLFetch(m_link.statement());
        if (code == SQL_NO_DATA) {
            return;
        }
        m_link.check(code);
        if (!take()) {
            return;
        }
    }
}

QueryResult OdbcConnection::rows(const std::string& statement, const QueryLimits& limits) {
    RowCollector collector(limits);
    SQLSMALLINT columns = 0;
    m_link.check(SQLPrepare(m_link.statement(), bytesOf(statement),
                            static_cast<SQLINTEGER>(statement.size())));
    m_link.check(SQLNumResultCols(m_link.statement(), &columns));
    if (columns == 0) {
        throw databaseRefuses("it does not read");
    }
    m_link.check(SQLExecute(m_link.statement()));
    std::vector<SQLLEN> types;
    for (SQLUSMALLINT i = 1; i <= columns; ++i) {
        std::array<SQLCHAR, 256> name{};
        SQLSMALLINT size = 0;
        SQLLEN& type = types.emplace_back();
        m_link.check(SQLColAttribute(m_link.statement(), i, SQL_DESC_LABEL, name.data(),
                                     static_cast<SQLSMALLINT>(name.size()), &size, nullptr));
        m_link.check(SQLColAttribute(m_link.statement(), i, SQL_DESC_CONCISE_TYPE, nullptr, 0,
                                     nullptr, &type));
        collector.addColumn(reinterpret_cast<const char*>(name.data()));
    }
    fetch([&] {
        collector.beginRow();
        for (std::size_t i = 0; i < types.size() && collector.wantsMore(); ++i) {
            collector.add(cell(static_cast<SQLUSMALLINT>(i + 1), types[i]));
        }
        return collector.wantsMore();
    });
    return collector.take();
}

QueryResult OdbcConnection::run(const std::string& statement, const QueryLimits& limits,
                                std::stop_token stop) {
    const auto seconds = static_cast<std::uintptr_t>((limits.time.count() + 999) / 1000);
    SQLSetStmtAttr(m_link.statement(), SQL_ATTR_QUERY_TIMEOUT,
                   reinterpret_cast<SQLPOINTER>(seconds), 0); // NOLINT: ODBC takes numbers so
    const QueryWatch watch(std::chrono::steady_clock::now() + limits.time, stop,
                           [this] { m_link.cancel(); });
    try {
        QueryResult result = rows(statement, limits);
        m_link.end();
        return result;
    } catch (const Error&) {
        m_link.end();
        if (stop.stop_requested()) {
            throw Cancelled{};
        }
        if (watch.cancelled()) {
            throw timeIsOver(limits.time);
        }
        throw;
    }
}

// Columns of the results of SQLTables, SQLColumns, SQLPrimaryKeys and SQLForeignKeys are in the
// ODBC Programmer's Reference, and must be read from left to right.
void OdbcConnection::addTables(DatabaseSchema& schema) {
    m_link.check(SQLTables(m_link.statement(), nullptr, 0, nullptr, 0, nullptr, 0,
                           bytesOf("TABLE,VIEW"), SQL_NTS));
    fetch([&] {
        if (schema.tables.size() == kMostTables) {
            schema.cut = true;
            return false;
        }
        DatabaseTable table;
        table.schema = text(2);
        table.name = text(3);
        table.view = text(4) == "VIEW";
        table.comment = text(5);
        const std::string in = asciiLowered(table.schema);
        if (in != "information_schema" && in != "pg_catalog" && in != "sys") {
            schema.tables.push_back(std::move(table));
        }
        return true;
    });
    SQLFreeStmt(m_link.statement(), SQL_CLOSE);
}

void OdbcConnection::addColumns(DatabaseTable& table, DatabaseSchema& schema) {
    m_link.check(SQLColumns(m_link.statement(), nullptr, 0, bytesOf(table.schema),
                            static_cast<SQLSMALLINT>(table.schema.size()), bytesOf(table.name),
                            static_cast<SQLSMALLINT>(table.name.size()), nullptr, 0));
    fetch([&] {
        if (table.columns.size() == kMostColumns) {
            schema.cut = true;
            return false;
        }
        const std::string owner = text(3); // a name may be taken for a pattern
        DatabaseColumn column{text(4), text(6), false, false, ""};
        const ResultCell nullable = cell(11, SQL_SMALLINT);
        column.required = nullable == ResultCell(std::int64_t{SQL_NO_NULLS});
        if (owner == table.name) {
            table.columns.push_back(std::move(column));
        }
        return true;
    });
    SQLFreeStmt(m_link.statement(), SQL_CLOSE);
}

// Not every driver knows of keys; a schema without them is still one.
void OdbcConnection::addKeys(DatabaseTable& table) {
    const SQLRETURN code =
        SQLPrimaryKeys(m_link.statement(), nullptr, 0, bytesOf(table.schema),
                       static_cast<SQLSMALLINT>(table.schema.size()), bytesOf(table.name),
                       static_cast<SQLSMALLINT>(table.name.size()));
    if (SQL_SUCCEEDED(code)) {
        fetch([&] {
            const std::string name = text(4);
            const auto column = std::ranges::find(table.columns, name, &DatabaseColumn::name);
            if (column != table.columns.end()) {
                column->inKey = true;
            }
            return true;
        });
    }
    SQLFreeStmt(m_link.statement(), SQL_CLOSE);
}

DatabaseSchema OdbcConnection::schema(std::stop_token stop) {
    DatabaseSchema schema;
    try {
        addTables(schema);
        for (DatabaseTable& table : schema.tables) {
            if (stop.stop_requested()) {
                throw Cancelled{};
            }
            addColumns(table, schema);
            addKeys(table);
        }
        m_link.end();
    } catch (...) {
        m_link.end();
        throw;
    }
    std::map<std::string, int> names;
    for (const DatabaseTable& table : schema.tables) {
        ++names[asciiLowered(table.name)];
    }
    for (DatabaseTable& table : schema.tables) {
        table.alone = table.schema.empty() || names[asciiLowered(table.name)] == 1;
    }
    return schema;
}

} // namespace

std::unique_ptr<SqlConnection> openOdbc(const DatabaseAddress& address,
                                        const std::optional<Secret>& password,
                                        std::stop_token stop) {
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
    return std::make_unique<OdbcConnection>(address, password);
}

} // namespace fts
