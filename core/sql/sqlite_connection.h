#pragma once

#include <filesystem>
#include <memory>

#include "core/sql/sql_connection.h"

namespace fts {

/// Opens a SQLite file that may be anybody's.
///
/// It is opened for reading, and where no other program has it open, in a way that makes no file
/// beside it. An authorizer lets statements select, read, recurse and call listed functions, and
/// nothing else; views and virtual tables run nothing that is unsafe (trusted_schema is off,
/// extensions cannot be loaded); texts and blobs end at 1 MB; a handler stops what takes too long
/// or too much memory, where all is kept that is sorted or gathered meanwhile.
/// What searches within texts is our own where SQLite's takes the square of their length
/// (sqlite_text_functions.h). Throws NotFound, BadInput if it is no regular file, Format if it is
/// no database or a damaged one.
std::unique_ptr<SqlConnection> openSqliteDatabase(const std::filesystem::path& file);

} // namespace fts
