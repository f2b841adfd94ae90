#pragma once

#include <string>

#include "core/sql/sql_dialect.h"
#include "core/text/sql_tokens.h"

namespace fts {

/// A name as this database's SQL has it: bare where it may be, else in quotes.
inline std::string nameInSql(const std::string& name, SqlDialect dialect) {
    if (isBareSqlName(name)) {
        return name;
    }
    if (dialect != SqlDialect::MySql) {
        return quotedSqlName(name);
    }
    std::string text = "`";
    for (const char letter : name) {
        text.append(letter == '`' ? 2 : 1, letter);
    }
    return text + "`";
}

} // namespace fts
