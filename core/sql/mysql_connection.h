#pragma once

#include <memory>
#include <optional>

#include "core/sql/database_address.h"
#include "core/sql/sql_connection.h"

namespace fts {

/// Connects to MariaDB or MySQL by libmariadb.
///
/// Each statement runs in a READ ONLY transaction that is rolled back, one at a time; what gives no
/// columns (INTO OUTFILE, SET, DO) is not run at all. The server ends it when its time is over; a
/// second connection that kills it does so besides and upon a stop. Files of this machine are never
/// sent (LOCAL INFILE is off), a password is never sent in clear, and beyond this machine the
/// connection is encrypted unless the address says otherwise. An account that may only read is the
/// best protection besides. Throws Network.
std::unique_ptr<SqlConnection> openMySql(const DatabaseAddress& address,
                                         const std::optional<Secret>& password,
                                         std::stop_token stop);

} // namespace fts
