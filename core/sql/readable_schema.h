#pragma once

#include <stop_token>

#include "core/sql/sql_connection.h"

namespace fts {

/// What may be read of a database. Throws NotFound if that is nothing; Cancelled after a stop.
DatabaseSchema readableSchema(SqlConnection& connection, std::stop_token stop);

} // namespace fts
