#pragma once

#include <string>
#include <vector>

#include "core/jobs/import_job.h"

namespace fts {

/// What an import left out, kept with the project until the next one.
struct ImportReport {
    std::string at; ///< ISO 8601, UTC; empty if there was no import yet
    std::vector<Skipped> skipped;
    std::size_t skippedRows = 0; ///< also those `skipped` has no room for
};

/// Keeps the result's; throws as writeFileAtomically().
void writeImportReport(const Project& project, const ImportResult& result);

/// The last import's. An empty one if there is none, or if its file is damaged.
ImportReport readImportReport(const std::filesystem::path& projectFolder);

} // namespace fts
