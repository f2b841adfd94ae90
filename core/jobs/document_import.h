#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/job_context.h"
#include "core/jobs/import_sources.h"
#include "core/store/project_store.h"
#include "core/text/document.h"

namespace fts {

/// Reads one file; throws Error, such as PasswordNeeded, saying why it cannot be read and what to
/// do.
using DocumentReader = std::function<Document(const std::filesystem::path& file)>;

struct DocumentImportResult {
    std::int64_t added = 0;
    std::int64_t changed = 0; ///< their text, or what they are used for
    std::int64_t unchanged = 0;
    std::vector<std::filesystem::path> missing; ///< were imported from there, and are gone
};

/// Reads documents into the store: the files given, and all files of the folders given with their
/// subfolders, hidden ones left out; links are followed to files, not to folders.
///
/// `others` are no documents, though they lie in a folder given.
///
/// A folder becomes a collection, and so do files that lie in one folder. A file is in the project
/// once, whichever folder it was given with; a split that is asked for moves it, with its
/// questions, to what is used so. A file that is as it was is not read again; one that has changed
/// takes the place of what was read before. One that cannot be read is skipped with its reason, and
/// what was read from it before stays. One transaction a file, so that a stop or crash leaves whole
/// documents. Throws Cancelled between files.
DocumentImportResult importDocuments(ProjectStore& store,
                                     const std::vector<std::filesystem::path>& paths,
                                     std::optional<Split> split, const DocumentReader& read,
                                     const SkipSource& skip, JobContext& context,
                                     const std::vector<std::filesystem::path>& others = {});

/// Removes what was read from files that are gone, and collections of which nothing is left.
/// Returns how many documents.
std::int64_t removeMissingDocuments(ProjectStore& store,
                                    const std::vector<std::filesystem::path>& missing);

} // namespace fts
