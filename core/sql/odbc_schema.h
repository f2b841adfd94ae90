#pragma once

#include <stop_token>

#include "core/sql/database_schema.h"
#include "core/sql/odbc_link.h"
#include "core/sql/sql_dialect.h"

namespace fts {

/// What a driver tells of the tables behind it, without the database's own ones. Throws as
/// SqlConnection::schema().
DatabaseSchema readOdbcSchema(OdbcLink& link, SqlDialect dialect, const std::stop_token& stop);

} // namespace fts
