#include "core/jobs/document_import.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/store/documents.h"
#include "core/text/reading.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFormat = "documents";

/// Files that become one collection.
struct Group {
    fs::path root;
    bool wholeFolder = false;    // so that a file that is not there is gone
    std::vector<fs::path> files; // sorted
};

std::string keyOf(const Group& group, const fs::path& file) {
    return file.lexically_relative(group.root).generic_string();
}

std::int64_t modifiedAt(const fs::path& file) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               fs::last_write_time(file).time_since_epoch())
        .count();
}

class DocumentImport {
public:
    DocumentImport(ProjectStore& store, std::optional<Split> split, const DocumentReader& read,
                   const SkipSource& skip, JobContext& context, const std::vector<fs::path>& others)
        : m_store(store), m_split(split), m_read(read), m_skip(skip), m_context(context) {
        for (const fs::path& other : others) {
            m_others.insert(fs::absolute(other).lexically_normal());
        }
    }

    DocumentImportResult run(const std::vector<fs::path>& paths) {
        const auto groups = findGroups(paths);
        for (const auto& [root, group] : groups) {
            m_files += static_cast<std::int64_t>(group.files.size());
        }
        for (const auto& [root, group] : groups) {
            take(group);
        }
        return std::move(m_result);
    }

private:
    std::map<fs::path, Group> findGroups(const std::vector<fs::path>& paths) {
        std::map<fs::path, Group> groups;
        for (const fs::path& given : paths) {
            const fs::path path = fs::absolute(given).lexically_normal();
            try {
                addPath(path.has_filename() ? path : path.parent_path(), groups);
            } catch (const fs::filesystem_error& error) {
                m_skip({path.string(), Message(FTS_TEXT("Cannot read %1: %2."), path.string(),
                                               error.code().message())});
            }
        }
        for (auto& [root, group] : groups) {
            std::ranges::sort(group.files);
            const auto twice = std::ranges::unique(group.files);
            group.files.erase(twice.begin(), twice.end());
        }
        return groups;
    }

    void addPath(const fs::path& path, std::map<fs::path, Group>& groups) {
        if (!fs::exists(path)) {
            m_skip({path.string(),
                    Message(FTS_TEXT("There is no file or folder %1."), path.string())});
        } else if (fs::is_directory(path)) {
            Group& group = groups[path];
            group.root = path;
            group.wholeFolder = true;
            addFilesOf(path, group);
            if (group.files.empty()) {
                m_skip({path.string(),
                        Message(FTS_TEXT("The folder %1 holds no files."), path.string())});
            }
        } else {
            Group& group = groups[path.parent_path()];
            group.root = path.parent_path();
            group.files.push_back(path);
        }
    }

    void addFilesOf(const fs::path& folder, Group& group) {
        std::error_code unreadable;
        fs::directory_iterator entries(folder, unreadable);
        if (unreadable) {
            m_skip({folder.string(), Message(FTS_TEXT("Cannot read %1: %2."), folder.string(),
                                             unreadable.message())});
            return;
        }
        for (const auto& entry : entries) {
            m_context.check();
            std::error_code gone;
            if (entry.path().filename().string().starts_with('.') ||
                m_others.contains(entry.path())) {
                continue;
            }
            if (!entry.is_directory(gone)) {
                group.files.push_back(entry.path());
            } else if (!entry.is_symlink(gone)) { // a link may lead back to where it stands
                addFilesOf(entry.path(), group);
            }
        }
    }

    void take(const Group& group) {
        const std::int64_t collection = collectionOf(group);
        std::map<std::string, DocumentRow> known;
        for (DocumentRow& row : documentsOf(m_store, collection)) {
            known.emplace(row.key, std::move(row));
        }
        for (const fs::path& file : group.files) {
            m_context.check();
            const auto former = known.find(keyOf(group, file));
            takeFile(group, collection, file,
                     former == known.end() ? std::nullopt : std::optional(former->second));
            m_context.events.emit(Progress{"import", ++m_done, m_files});
        }
        if (group.wholeFolder) {
            noteMissing(known);
        }
        if (documentsOf(m_store, collection).empty()) {
            m_store.removeCollection(collection); // nothing in it could be read
        }
    }

    std::int64_t collectionOf(const Group& group) {
        for (const CollectionRow& row : m_store.collections()) {
            if (row.path == group.root.string() && row.format == kFormat) {
                return row.id;
            }
        }
        CollectionRow row;
        row.name = group.root.filename().string();
        row.path = group.root.string();
        row.format = kFormat;
        row.split = m_split;
        return m_store.addCollection(row);
    }

    void takeFile(const Group& group, std::int64_t collection, const fs::path& file,
                  const std::optional<DocumentRow>& former) {
        try {
            DocumentRow row;
            row.collectionId = collection;
            row.key = keyOf(group, file);
            row.path = file.string();
            if (!fs::is_regular_file(file)) {
                throw Error(ErrorKind::BadInput,
                            FTS_TEXT("%1 is not a regular file, so it is not read."),
                            file.string());
            }
            row.bytes = static_cast<std::int64_t>(fs::file_size(file));
            row.modified = modifiedAt(file);
            if (former && former->bytes == row.bytes && former->modified == row.modified) {
                ++m_result.unchanged;
                return;
            }
            row.sha256 = sha256File(file);
            if (former && former->sha256 == row.sha256) {
                setModified(m_store, former->id, row.modified);
                ++m_result.unchanged;
                return;
            }
            m_context.events.emit(StageStarted{"import", Message(FTS_TEXT("Reading %1"), row.key)});
            keep(row, m_read(file), former);
        } catch (const PasswordNeeded& error) {
            m_skip({file.string(), error.message(), true});
        } catch (const Error& error) {
            m_skip({file.string(), error.message()});
        } catch (const fs::filesystem_error& error) {
            m_skip({file.string(), Message(FTS_TEXT("Cannot read %1: %2."), file.string(),
                                           error.code().message())});
        }
    }

    void keep(DocumentRow row, const Document& document, const std::optional<DocumentRow>& former) {
        row.title = document.title.empty() ? fs::path(row.key).stem().string() : document.title;
        const std::string blocks = dumpJson(documentToJson(document));
        Transaction transaction(m_store.database());
        if (former) {
            row.id = former->id;
            replaceDocument(m_store, row, blocks);
        } else {
            addDocument(m_store, row, blocks);
        }
        transaction.commit();
        ++(former ? m_result.changed : m_result.added);
    }

    void noteMissing(const std::map<std::string, DocumentRow>& known) {
        for (const auto& [key, row] : known) {
            std::error_code unknown;
            if (!fs::exists(row.path, unknown)) {
                m_result.missing.push_back(row.path);
            }
        }
    }

    ProjectStore& m_store;
    std::optional<Split> m_split;
    const DocumentReader& m_read;
    const SkipSource& m_skip;
    JobContext& m_context;
    std::set<fs::path> m_others; ///< absolute
    DocumentImportResult m_result;
    std::int64_t m_done = 0, m_files = 0;
};

} // namespace

DocumentImportResult importDocuments(ProjectStore& store, const std::vector<fs::path>& paths,
                                     std::optional<Split> split, const DocumentReader& read,
                                     const SkipSource& skip, JobContext& context,
                                     const std::vector<fs::path>& others) {
    return DocumentImport(store, split, read, skip, context, others).run(paths);
}

std::int64_t removeMissingDocuments(ProjectStore& store, const std::vector<fs::path>& missing) {
    const std::set<fs::path> gone(missing.begin(), missing.end());
    std::int64_t removed = 0;
    Transaction transaction(store.database());
    for (const DocumentRow& row : allDocuments(store)) {
        if (gone.contains(row.path)) {
            removeDocument(store, row.id);
            ++removed;
        }
    }
    transaction.commit();
    return removed;
}

} // namespace fts
