#pragma once

#include <filesystem>
#include <vector>

#include "core/store/database.h"

namespace fts {

/// Copies of a project's rows as they were, for the day something happens to them: whole
/// databases in the folder "copies" beside them, named by when they were made
/// ("2026-11-26T09-05-15Z.sqlite"; of two made in a second the later by the next). The newest three
/// are kept. Errors as Database's.

/// Newest first.
std::vector<std::filesystem::path> storeCopies(const std::filesystem::path& store);

/// Makes one, which is whole or not there. Others may go on writing. Not within a transaction.
void copyStore(Database& store);

/// The same, if anything was imported.
void copyStoreWithRows(Database& store);

/// The same, unless the newest copy is less than a day old.
void copyStoreDaily(const std::filesystem::path& store);

/// Puts `copy` in the place of the rows, which become the newest copy if they are whole, and
/// otherwise "damaged.sqlite" among the copies. The index of runs stays, since their folders do,
/// and so do answers of language models, which were paid for. Nobody else may have the rows open.
/// Throws Format if the copy itself is damaged; nothing is changed then.
void restoreStore(const std::filesystem::path& store, const std::filesystem::path& copy);

} // namespace fts
