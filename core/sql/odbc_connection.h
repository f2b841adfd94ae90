#pragma once

#include <memory>
#include <optional>

#include "core/sql/database_address.h"
#include "core/sql/sql_connection.h"

namespace fts {

/// Connects to a data source of this machine's ODBC settings, by unixODBC.
///
/// The session is opened for reading, statements run in a transaction that is rolled back, and what
/// gives no columns is not run at all. How well that holds, and time and stop, is the driver's
/// matter: use an account that may only read. Throws Network.
std::unique_ptr<SqlConnection> openOdbc(const DatabaseAddress& address,
                                        const std::optional<Secret>& password,
                                        std::stop_token stop);

} // namespace fts
