#include "core/sql/odbc_schema.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <sql.h>
#include <sqlext.h>

#include "core/base/ascii.h"
#include "core/base/job_context.h"
#include "core/sql/dialect_names.h"
#include "core/sql/odbc_rows.h"
#include "core/sql/sql_connection.h"

namespace fts {
namespace {

class SchemaReader {
public:
    SchemaReader(OdbcLink& link, SqlDialect dialect)
        : m_link(link), m_rows(link), m_dialect(dialect) {}

    DatabaseSchema read(const std::stop_token& stop);

private:
    void addTables(DatabaseSchema& schema);
    void addColumns(DatabaseTable& table, DatabaseSchema& schema);
    void addKeys(DatabaseTable& table);
    bool namesAlone(const DatabaseTable& table, const std::map<std::string, int>& names) const;
    void leaveOutWhatHasNoName(DatabaseSchema& schema) const;

    OdbcLink& m_link;
    OdbcRows m_rows;
    SqlDialect m_dialect;
};

SQLCHAR* bytesOf(const std::string& text) {
    return reinterpret_cast<SQLCHAR*>(const_cast<char*>(text.c_str())); // NOLINT: ODBC reads only
}

// Where databases keep tables of their own: those of Oracle alone are more than are looked at.
bool isSystemSchema(const std::string& name) {
    constexpr std::string_view kSystems = " information_schema pg_catalog appqossys audsys ctxsys "
                                          "dbsnmp dvsys gsmadmin_internal lbacsys mdsys ojvmsys "
                                          "olapsys ordsys outln wmsys xdb ";
    const std::string small = asciiLowered(name);
    return small.starts_with("sys") || kSystems.find(" " + small + " ") != kSystems.npos;
}

// Columns of the results of SQLTables, SQLColumns, SQLPrimaryKeys and SQLForeignKeys are in the
// ODBC Programmer's Reference, and must be read from left to right.
void SchemaReader::addTables(DatabaseSchema& schema) {
    m_link.check(SQLTables(m_link.statement(), nullptr, 0, nullptr, 0, nullptr, 0,
                           bytesOf("TABLE,VIEW"), SQL_NTS));
    m_rows.forEach([&] {
        if (schema.tables.size() == kMostTables) {
            schema.cut = true;
            return false;
        }
        DatabaseTable table;
        table.schema = m_rows.text(2);
        table.name = m_rows.text(3);
        table.view = m_rows.text(4) == "VIEW";
        table.comment = m_rows.text(5);
        if (!isSystemSchema(table.schema)) {
            schema.tables.push_back(std::move(table));
        }
        return true;
    });
    SQLFreeStmt(m_link.statement(), SQL_CLOSE);
}

void SchemaReader::addColumns(DatabaseTable& table, DatabaseSchema& schema) {
    m_link.check(SQLColumns(m_link.statement(), nullptr, 0, bytesOf(table.schema),
                            static_cast<SQLSMALLINT>(table.schema.size()), bytesOf(table.name),
                            static_cast<SQLSMALLINT>(table.name.size()), nullptr, 0));
    m_rows.forEach([&] {
        if (table.columns.size() == kMostColumns) {
            schema.cut = true;
            return false;
        }
        const std::string owner = m_rows.text(3); // a name may be taken for a pattern
        DatabaseColumn column{m_rows.text(4), m_rows.text(6), false, false, ""};
        const ResultCell nullable = m_rows.cell(11, SQL_SMALLINT, 0);
        column.required = nullable == ResultCell(std::int64_t{SQL_NO_NULLS});
        if (owner == table.name) {
            table.columns.push_back(std::move(column));
        }
        return true;
    });
    SQLFreeStmt(m_link.statement(), SQL_CLOSE);
}

// Not every driver knows of keys; a schema without them is still one.
void SchemaReader::addKeys(DatabaseTable& table) {
    const SQLRETURN code =
        SQLPrimaryKeys(m_link.statement(), nullptr, 0, bytesOf(table.schema),
                       static_cast<SQLSMALLINT>(table.schema.size()), bytesOf(table.name),
                       static_cast<SQLSMALLINT>(table.name.size()));
    if (SQL_SUCCEEDED(code)) {
        m_rows.forEach([&] {
            const std::string name = m_rows.text(4);
            const auto column = std::ranges::find(table.columns, name, &DatabaseColumn::name);
            if (column != table.columns.end()) {
                column->inKey = true;
            }
            return true;
        });
    }
    SQLFreeStmt(m_link.statement(), SQL_CLOSE);
}

DatabaseSchema SchemaReader::read(const std::stop_token& stop) {
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
        table.alone = namesAlone(table, names);
    }
    leaveOutWhatHasNoName(schema);
    return schema;
}

// In the schema that is looked at first; where that is not known, if there is but one of the name.
bool SchemaReader::namesAlone(const DatabaseTable& table,
                              const std::map<std::string, int>& names) const {
    const std::string in = asciiLowered(table.schema);
    switch (m_dialect) {
    case SqlDialect::SqlServer:
        return in.empty() || in == "dbo";
    case SqlDialect::Postgres:
        return in.empty() || in == "public";
    case SqlDialect::FetchFirst:
        return in.empty() || in == asciiLowered(m_link.info(SQL_USER_NAME));
    default:
        return in.empty() || names.at(asciiLowered(table.name)) == 1;
    }
}

// A space says that nothing quotes a name there.
void SchemaReader::leaveOutWhatHasNoName(DatabaseSchema& schema) const {
    if (m_link.info(SQL_IDENTIFIER_QUOTE_CHAR) != " ") {
        return;
    }
    const auto hasNone = [this](const auto& named) { return !isBareIn(named.name, m_dialect); };
    std::erase_if(schema.tables, hasNone);
    for (DatabaseTable& table : schema.tables) {
        std::erase_if(table.columns, hasNone);
    }
}

} // namespace

DatabaseSchema readOdbcSchema(OdbcLink& link, SqlDialect dialect, const std::stop_token& stop) {
    return SchemaReader(link, dialect).read(stop);
}

} // namespace fts
