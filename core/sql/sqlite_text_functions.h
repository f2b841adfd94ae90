#pragma once

struct sqlite3;

namespace fts {

/// Replaces instr, replace, trim, ltrim, rtrim, like and glob in a connection by functions that
/// give the same of valid UTF-8 and take time in proportion to their texts; what SqlitePattern does
/// not match in that time is an error. Between two steps of a statement SQLite looks at the clock,
/// but not within a function, and its own take hours for two texts of half a megabyte. Returns
/// SQLite's code.
int boundSqliteTextFunctions(sqlite3* database);

/// Of a statement, after which its limits are looked at. Few, since each may call functions of long
/// texts.
inline constexpr int kSqliteStepsBetweenLooks = 100;

} // namespace fts
