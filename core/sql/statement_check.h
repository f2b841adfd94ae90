#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/sql/sql_dialect.h"

namespace fts {

/// The statement as it may be sent to a database: exactly one that reads (SELECT, WITH … SELECT,
/// set operations, VALUES), whoever wrote it.
///
/// It is parsed by the rules of the database, compared with a list of what is allowed (no lock, no
/// INTO, no hint, no variable, only listed functions, no function in place of a table, no table of
/// the system), and written again from its tree; what is written is parsed once more and must give
/// the same tree. So nothing of the text itself is sent: no comment, no second statement. Names and
/// texts keep their quotes. LIMIT is written as TOP for SQL Server, and as FETCH FIRST for Oracle
/// and others.
///
/// `tables` are the only ones it may read, each as "table" or "schema.table" in any case; if there
/// are none, all but the system's. Throws BadInput with a sentence that says what was refused and
/// what to do. Takes any bytes; 256 MB and 10 s at most.
std::string checkedStatement(std::string_view statement, SqlDialect dialect,
                             std::span<const std::string> tables = {});

/// Whether a statement may call this function.
bool mayCallFunction(SqlDialect dialect, std::string_view name);

} // namespace fts
