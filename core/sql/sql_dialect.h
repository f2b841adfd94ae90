#pragma once

#include <cstdint>

namespace fts {

/// Whose SQL it is; numbered as Kind of core/text/rust/src/sql_statement.rs.
enum class SqlDialect : std::uint32_t {
    Sqlite,
    Postgres,
    MySql, ///< MariaDB's, too
    Other, ///< whatever an ODBC driver speaks to
};

} // namespace fts
