#pragma once

#include <cstdint>

namespace fts {

/// Whose SQL it is; numbered as Kind of core/text/rust/src/sql_statement.rs.
enum class SqlDialect : std::uint32_t {
    Sqlite,
    Postgres,
    MySql,      ///< MariaDB's, too
    Other,      ///< whatever else an ODBC driver speaks to
    SqlServer,  ///< Microsoft's and Sybase's
    FetchFirst, ///< Oracle's, DB2's and others that have FETCH FIRST in place of LIMIT
    Backticks,  ///< any other whose driver quotes names in backticks: Hive's, BigQuery's
};

} // namespace fts
