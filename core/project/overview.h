#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/message.h"
#include "core/store/project_store.h"

namespace fts {

/// A project at a glance, as a list of projects shows it.
struct ProjectOverview {
    std::string kind;
    StoreCounts counts;
    std::optional<RunRow> lastRun; ///< the newest
    bool working = false;          ///< some process works on it now
    Message state;                 ///< the above in words: "Not trained yet (pairs: 1200)"
};

/// Looks into a project without changing it or waiting for who works on it. Takes the folder or
/// the manifest. Throws what Project::open() and ProjectStore throw.
ProjectOverview overviewOf(const std::filesystem::path& folderOrManifest);

} // namespace fts
