#pragma once

#include <string_view>

#include "core/sql/sql_dialect.h"

namespace fts {

/// Whose SQL a database behind an ODBC driver has, by its name (SQL_DBMS_NAME) and by what quotes a
/// name there (SQL_IDENTIFIER_QUOTE_CHAR). Of a name that is not known whatever has "`" is taken to
/// read as MySQL does.
SqlDialect odbcDialect(std::string_view database, std::string_view quote);

} // namespace fts
