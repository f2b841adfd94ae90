#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "core/sql/database_schema.h"
#include "core/sql/sql_dialect.h"

namespace fts {

/// These tables as CREATE TABLE statements, with keys, with foreign keys among them, and with
/// the beginnings of comments as texts after COMMENT. Names are quoted as the database has it,
/// where they need it.
std::string schemaText(const DatabaseSchema& schema, std::span<const std::size_t> tables,
                       SqlDialect dialect);

} // namespace fts
