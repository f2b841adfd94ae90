#pragma once

#include "core/store/database.h"

namespace fts {

/// Brings the database to the newest version, one step at a time, each in a transaction; an older
/// one is copied first (store_copies.h).
/// Throws Unsupported if a newer version of the program wrote it, Format if another program did.
void migrateStore(Database& database, int newest);

} // namespace fts
