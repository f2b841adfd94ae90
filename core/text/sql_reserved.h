#pragma once

#include <string_view>

namespace fts {

/// Databases as bits of a number.
using SqlDatabases = unsigned;
constexpr SqlDatabases kInSqlite = 1;
constexpr SqlDatabases kInPostgres = 2;
constexpr SqlDatabases kInMySql = 4; ///< and MariaDB
constexpr SqlDatabases kInSqlServer = 8;
constexpr SqlDatabases kInAnyDatabase = kInSqlite | kInPostgres | kInMySql | kInSqlServer;

/// In which of them a word, in either case, is a name of a table or column only in quotes. Words
/// that checkedStatement() would not take for one are so in all.
SqlDatabases databasesReserving(std::string_view word);

} // namespace fts
