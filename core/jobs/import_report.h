#pragma once

#include <string>
#include <vector>

#include "core/jobs/import_job.h"

namespace fts {

/// What an import left out or took in part or by a guess, kept with the project until the next one.
struct ImportReport {
    std::string at; ///< ISO 8601, UTC; empty if there was no import yet
    std::vector<Skipped> skipped;
    std::size_t skippedRows = 0;                     ///< also those `skipped` has no room for
    std::vector<std::filesystem::path> documents;    ///< files and folders taken for documents
    std::optional<Split> split;                      ///< what they are for
    std::vector<std::filesystem::path> notDocuments; ///< of the folders among these
    std::vector<Skipped> notes;                      ///< ImportResult::notes
    std::vector<std::filesystem::path> folders; ///< all ever taken for documents, of any import
};

/// The import that tries these passwords on the documents left out for want of one. What was read
/// is not read again.
ImportParams importWithPasswords(const ImportReport& report, std::vector<Secret> passwords);

/// What an import has to be asked for what it left out as a data set to be read as documents.
ImportParams importAsDocuments(const ImportReport& report);

/// Adds what `former` told of and `report` is not about: whatever lies elsewhere than its
/// documents, or was no document to it.
void addFormer(ImportReport& report, const ImportReport& former);

/// Adds the folders among the report's documents to those that `former` knows.
void addFolders(ImportReport& report, const ImportReport& former);

/// Where a project keeps it.
std::filesystem::path importReportPath(const std::filesystem::path& projectFolder);

/// Keeps it; throws as writeFileAtomically().
void writeImportReport(const std::filesystem::path& projectFolder, const ImportReport& report);

/// The last import's. An empty one if there is none, or if its file is damaged.
ImportReport readImportReport(const std::filesystem::path& projectFolder);

} // namespace fts
