#pragma once

#include <algorithm>
#include <string>

#include "core/sql/database_schema.h"
#include "core/sql/sql_dialect.h"
#include "core/text/sql_tokens.h"

namespace fts {

inline SqlDatabases databasesOf(SqlDialect dialect) {
    switch (dialect) {
    case SqlDialect::Sqlite:
        return kInSqlite;
    case SqlDialect::Postgres:
        return kInPostgres;
    case SqlDialect::MySql:
        return kInMySql;
    case SqlDialect::Other:
    case SqlDialect::SqlServer:
    case SqlDialect::FetchFirst:
    case SqlDialect::Backticks:
        break;
    }
    return kInAnyDatabase;
}

/// Whether a name means itself without quotes: PostgreSQL would make its capitals small, Oracle its
/// small letters capitals.
inline bool isBareIn(const std::string& name, SqlDialect dialect) {
    const auto has = [&](char first, char last) {
        return std::ranges::any_of(name, [=](char c) { return c >= first && c <= last; });
    };
    return isBareSqlName(name, databasesOf(dialect)) &&
           !(dialect == SqlDialect::Postgres && has('A', 'Z')) &&
           !(dialect == SqlDialect::FetchFirst && has('a', 'z'));
}

/// A name as this database's SQL has it: bare where it may be, else in quotes.
inline std::string nameInSql(const std::string& name, SqlDialect dialect) {
    if (isBareIn(name, dialect)) {
        return name;
    }
    if (dialect == SqlDialect::SqlServer && name.find(']') == std::string::npos) {
        return "[" + name + "]"; // whatever the session's settings make of "…"
    }
    if (dialect != SqlDialect::MySql && dialect != SqlDialect::Backticks) {
        return quotedSqlName(name);
    }
    std::string text = "`";
    for (const char letter : name) {
        text.append(letter == '`' ? 2 : 1, letter);
    }
    return text + "`";
}

/// The name a statement reads a table by: with its schema where it is not reached without.
inline std::string nameInSql(const DatabaseTable& table, SqlDialect dialect) {
    return table.alone ? nameInSql(table.name, dialect)
                       : nameInSql(table.schema, dialect) + "." + nameInSql(table.name, dialect);
}

} // namespace fts
