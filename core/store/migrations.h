#pragma once

#include "core/store/database.h"

namespace fts {

/// Brings the database to the newest version, one step at a time, each in a transaction.
/// Throws Unsupported if a newer version of the program wrote it, Format if another program did.
void migrateStore(Database& database, int newest);

} // namespace fts
