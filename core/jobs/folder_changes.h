#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/job_context.h"
#include "core/jobs/import_job.h"

namespace fts {

/// What has become of the files of a project's documents since they were read. All paths are
/// absolute and sorted.
struct FolderChanges {
    std::vector<std::filesystem::path> changed; ///< they hold something else
    std::vector<std::filesystem::path> added;   ///< to folders that were imported as a whole
    std::vector<std::filesystem::path> gone;

    std::vector<std::filesystem::path> folders; ///< that were imported as a whole
    std::vector<std::filesystem::path> others;  ///< files in these that are not to be read

    bool any() const { return changed.size() + added.size() + gone.size() > 0; }
};

/// Looks at the files, and changes nothing. A new file counts if its name is that of a document, or
/// ends as that of one in its folder that was read; not if the last import could not read it and it
/// is as it was then. What cannot be looked at counts as unchanged. Throws Cancelled between files.
FolderChanges lookForChanges(const Project& project, JobContext& context);

/// The import that reads what has changed and what is new, for the use its folder has.
ImportParams importOf(const FolderChanges& changes);

/// Removes the documents whose files are gone, with their passages and questions, and divides the
/// rest anew; a copy of the rows is made first. A file that is back by now keeps its document.
/// Returns how many were removed.
std::int64_t removeGone(Project& project, const FolderChanges& changes);

} // namespace fts
