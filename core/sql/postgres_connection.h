#pragma once

#include <memory>
#include <optional>

#include "core/sql/database_address.h"
#include "core/sql/sql_connection.h"

namespace fts {

/// Connects to PostgreSQL by libpq.
///
/// Each statement runs alone in a READ ONLY transaction that is rolled back, sent by the extended
/// protocol, which takes one statement; what gives no columns (COPY, DO, SET) is not run at all.
/// `statement_timeout` ends it on the server, a request to cancel from here, and the connection is
/// given up if neither helps. Beyond this machine the connection is encrypted unless the address
/// says otherwise. One row is held in memory whole. A role that may only read is the best
/// protection besides: a superuser's functions can write files even in such a transaction.
/// Throws Network.
std::unique_ptr<SqlConnection> openPostgres(const DatabaseAddress& address,
                                            const std::optional<Secret>& password,
                                            std::stop_token stop);

} // namespace fts
