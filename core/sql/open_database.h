#pragma once

#include <memory>
#include <optional>

#include "core/sql/database_address.h"
#include "core/sql/sql_connection.h"

namespace fts {

/// Connects to a database of any kind. Throws as sqlite_connection.h, postgres_connection.h,
/// mysql_connection.h and odbc_connection.h say; Cancelled after a stop. May wait for seconds.
std::unique_ptr<SqlConnection> openDatabase(const DatabaseAddress& address,
                                            const std::optional<Secret>& password,
                                            std::stop_token stop);

} // namespace fts
