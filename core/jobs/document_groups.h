#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/jobs/import_sources.h"

namespace fts {

/// Files that become one collection.
struct DocumentGroup {
    std::filesystem::path root;
    bool wholeFolder = false;                 ///< so that a file that is not there is gone
    std::vector<std::filesystem::path> files; ///< absolute, sorted, each once

    /// The file's path from the root on, '/' between its parts.
    std::string keyOf(const std::filesystem::path& file) const;
};

/// What the paths stand for, by root: a folder with all files under it, hidden ones and `others`
/// left out, and the files named, by the folder they lie in. Links are followed to files, not to
/// folders. What is not there or cannot be listed is skipped with its reason. Throws Cancelled.
std::map<std::filesystem::path, DocumentGroup>
findDocumentGroups(const std::vector<std::filesystem::path>& paths,
                   const std::vector<std::filesystem::path>& others, const SkipSource& skip,
                   JobContext& context);

} // namespace fts
