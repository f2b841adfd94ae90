#pragma once

#include "core/sql/database_schema.h"
#include "core/text/sql_tables.h"

namespace fts {

/// A table's columns as CREATE TABLE would tell of them; empty if a bare name does not reach it.
SqlTable asSqlTable(const DatabaseTable& table);

} // namespace fts
