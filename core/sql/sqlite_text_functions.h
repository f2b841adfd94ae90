#pragma once

struct sqlite3;

namespace fts {

/// Replaces instr, replace, trim, ltrim and rtrim in a connection by functions that give the same
/// and take time in proportion to their texts. Between two steps of a statement SQLite looks at the
/// clock, but not within a function, and its own take hours for two texts of half a megabyte.
/// Returns SQLite's code.
int boundSqliteTextFunctions(sqlite3* database);

} // namespace fts
