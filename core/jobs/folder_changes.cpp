#include "core/jobs/folder_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/corpus/project_division.h"
#include "core/formats/datasets/text_bytes.h"
#include "core/jobs/document_groups.h"
#include "core/jobs/document_import.h"
#include "core/jobs/document_paths.h"
#include "core/jobs/document_state.h"
#include "core/jobs/import_report.h"
#include "core/project/stages.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

class Look {
public:
    Look(const Project& project, JobContext& context)
        : m_context(context), m_store(project.storePath()), m_folder(project.folder()),
          m_report(readImportReport(m_folder)) {
        for (DocumentRow& row : allDocuments(m_store)) {
            m_known.emplace(row.path, std::move(row));
        }
    }

    FolderChanges run() {
        for (const auto& [path, row] : m_known) {
            m_context.check();
            if (isGone(path)) {
                m_changes.gone.push_back(path);
            } else if (hasChanged(row)) {
                m_changes.changed.push_back(path);
            }
        }
        findFolders();
        const SkipSource nobody = [](const Skipped&) {}; // the import tells of it
        for (const auto& [root, group] :
             findDocumentGroups(m_changes.folders, dataSets(), nobody, m_context)) {
            lookAtNew(group);
        }
        return std::move(m_changes);
    }

private:
    static bool hasChanged(const DocumentRow& row) {
        try {
            return holdsSomethingElse(row);
        } catch (const Error&) {
            return false;
        } catch (const fs::filesystem_error&) {
            return false;
        }
    }

    // Of the outermost only: what is in a folder within one would be found twice.
    void findFolders() {
        std::set<fs::path> used; // that documents of the project came from
        for (const CollectionRow& row : m_store.collections()) {
            if (row.format == "documents") {
                used.insert(row.path);
            }
        }
        std::vector<fs::path> folders = m_report.folders;
        std::ranges::sort(folders);
        for (const fs::path& folder : folders) {
            std::error_code unreadable;
            const bool within =
                !m_changes.folders.empty() && isAtOrUnder(m_changes.folders.back(), folder);
            if (!within && used.contains(folder) && fs::is_directory(folder, unreadable)) {
                m_changes.folders.push_back(folder);
            }
        }
    }

    std::vector<fs::path> dataSets() {
        std::vector<fs::path> paths;
        for (const CollectionRow& row : m_store.collections()) {
            if (row.format != "documents") {
                paths.emplace_back(row.path);
            }
        }
        std::ranges::copy(paths, std::back_inserter(m_changes.others));
        return paths;
    }

    void lookAtNew(const DocumentGroup& group) {
        std::set<std::string> endings; // of what was read there
        for (const auto& [path, row] : m_known) {
            if (isAtOrUnder(group.root, path)) {
                endings.insert(lowerExtension(path));
            }
        }
        for (const fs::path& file : group.files) {
            m_context.check();
            if (m_known.contains(file)) {
                continue;
            }
            const bool document = isDocumentName(file) || endings.contains(lowerExtension(file));
            (document && !wasRefused(file) ? m_changes.added : m_changes.others).push_back(file);
        }
    }

    bool wasRefused(const fs::path& file) const {
        const bool refused = std::ranges::find(m_report.skipped, file.string(), &Skipped::path) !=
                             m_report.skipped.end();
        std::error_code unknown;
        return refused && fs::last_write_time(file, unknown) <
                              fs::last_write_time(importReportPath(m_folder), unknown);
    }

    JobContext& m_context;
    ProjectStore m_store;
    fs::path m_folder;
    ImportReport m_report;
    std::map<fs::path, DocumentRow> m_known; // by their files
    FolderChanges m_changes;
};

} // namespace

FolderChanges lookForChanges(const Project& project, JobContext& context) {
    return Look(project, context).run();
}

ImportParams importOf(const FolderChanges& changes) {
    ImportParams params;
    params.paths = changes.folders;
    params.format = "documents";
    params.notDocuments = changes.others;
    params.again = true;
    for (const fs::path& file : changes.changed) {
        const bool within = std::ranges::any_of(
            changes.folders, [&file](const fs::path& folder) { return isAtOrUnder(folder, file); });
        if (!within) {
            params.paths.push_back(file);
        }
    }
    return params;
}

std::int64_t removeGone(Project& project, const FolderChanges& changes) {
    std::vector<fs::path> gone;
    std::ranges::copy_if(changes.gone, std::back_inserter(gone), isGone);
    if (gone.empty()) {
        return 0;
    }
    ProjectStore store(project.storePath());
    copyStoreWithRows(store.database());
    const std::int64_t removed = removeMissingDocuments(store, gone);
    divideProject(store, project.specs());
    recordStage(project, store, "import");
    return removed;
}

} // namespace fts
