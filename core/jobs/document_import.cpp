#include "core/jobs/document_import.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/jobs/document_groups.h"
#include "core/jobs/document_paths.h"
#include "core/jobs/document_state.h"
#include "core/store/documents.h"
#include "core/text/reading.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFormat = "documents";

class DocumentImport {
public:
    DocumentImport(ProjectStore& store, std::optional<Split> split, const DocumentReader& read,
                   const SkipSource& skip, JobContext& context)
        : m_store(store), m_split(split), m_read(read), m_skip(skip), m_context(context),
          m_collections(store.collections()) {
        for (DocumentRow& row : allDocuments(store)) {
            m_known.emplace(row.path, std::move(row));
        }
    }

    DocumentImportResult run(const std::map<fs::path, DocumentGroup>& groups) {
        for (const auto& [root, group] : groups) {
            m_files += static_cast<std::int64_t>(group.files.size());
        }
        for (const auto& [root, group] : groups) {
            take(group);
        }
        noteMissing(groups);
        removeEmptyCollections(m_store, kFormat); // all of it is used in another way now
        return std::move(m_result);
    }

private:
    void take(const DocumentGroup& group) {
        for (const fs::path& file : group.files) {
            m_context.check();
            takeFile(group, file);
            m_context.events.emit(Progress{"import", ++m_done, m_files});
        }
    }

    // Made only when there is a document to put into it.
    std::int64_t collectionOf(const DocumentGroup& group) {
        for (const CollectionRow& row : m_collections) {
            if (row.path == group.root.string() && row.format == kFormat &&
                (!m_split || row.split == m_split)) {
                return row.id;
            }
        }
        CollectionRow row;
        row.name = group.root.filename().string();
        row.path = group.root.string();
        row.format = kFormat;
        row.split = m_split;
        row.id = m_store.addCollection(row);
        m_collections.push_back(row);
        return row.id;
    }

    /// What is new of a file.
    struct Fresh {
        DocumentRow row; ///< id 0: it was not there before
        Document document;
    };

    // A store that cannot be written to is no fault of the file, and ends the import.
    void takeFile(const DocumentGroup& group, const fs::path& file) {
        const auto known = m_known.find(file);
        DocumentRow* before = known == m_known.end() ? nullptr : &known->second;
        const bool moves = before != nullptr && m_split && useOf(*before) != m_split;
        if (moves) {
            move(group, file, *before);
        }
        std::optional<Fresh> fresh;
        try {
            fresh = freshIn(group, file, before);
            if (!fresh) {
                ++(moves ? m_result.changed : m_result.unchanged);
            }
        } catch (const PasswordNeeded& error) {
            m_skip({file.string(), error.message(), true});
        } catch (const Error& error) {
            m_skip({file.string(), error.message()});
        } catch (const fs::filesystem_error& error) {
            m_skip({file.string(), Message(FTS_TEXT("Cannot read %1: %2."), file.string(),
                                           error.code().message())});
        }
        if (fresh) {
            keep(group, std::move(fresh->row), fresh->document);
        }
    }

    std::optional<Split> useOf(const DocumentRow& document) {
        return std::ranges::find(m_collections, document.collectionId, &CollectionRow::id)->split;
    }

    void move(const DocumentGroup& group, const fs::path& file, DocumentRow& document) {
        Transaction transaction(m_store.database());
        document.collectionId = collectionOf(group);
        document.key = group.keyOf(file);
        moveDocument(m_store, document.id, document.collectionId, document.key);
        transaction.commit();
    }

    // Nothing if the file is as it was.
    std::optional<Fresh> freshIn(const DocumentGroup& group, const fs::path& file,
                                 DocumentRow* before) {
        if (!fs::is_regular_file(file)) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("%1 is not a regular file, so it is not read."), file.string());
        }
        DocumentRow row =
            before != nullptr ? *before : DocumentRow{0, 0, group.keyOf(file), "", file.string()};
        // Looked at before it is read: what is written into it meanwhile is noticed the next time.
        row.bytes = static_cast<std::int64_t>(fs::file_size(file));
        row.modified = modifiedAt(file);
        if (before != nullptr && row.bytes == before->bytes && row.modified == before->modified) {
            return std::nullopt;
        }
        row.sha256 = sha256File(file);
        if (before != nullptr && row.sha256 == before->sha256) {
            setModified(m_store, row.id, row.modified);
            *before = row;
            return std::nullopt;
        }
        m_context.events.emit(StageStarted{"import", Message(FTS_TEXT("Reading %1"), row.key)});
        return Fresh{std::move(row), m_read(file)};
    }

    void keep(const DocumentGroup& group, DocumentRow row, const Document& document) {
        row.title = document.title.empty() ? fs::path(row.key).stem().string() : document.title;
        const std::string blocks = dumpJson(documentToJson(document));
        const bool isNew = row.id == 0;
        Transaction transaction(m_store.database());
        if (isNew) {
            row.collectionId = collectionOf(group);
            row.id = addDocument(m_store, row, blocks);
        } else {
            replaceDocument(m_store, row, blocks);
        }
        transaction.commit();
        ++(isNew ? m_result.added : m_result.changed);
        m_known[row.path] = std::move(row);
    }

    void noteMissing(const std::map<fs::path, DocumentGroup>& groups) {
        for (const auto& [path, row] : m_known) {
            const bool wanted = std::ranges::any_of(groups, [&path = path](const auto& group) {
                return group.second.wholeFolder && isAtOrUnder(group.first, path);
            });
            if (wanted && isGone(path)) {
                m_result.missing.push_back(path);
            }
        }
    }

    ProjectStore& m_store;
    std::optional<Split> m_split;
    const DocumentReader& m_read;
    const SkipSource& m_skip;
    JobContext& m_context;
    std::vector<CollectionRow> m_collections; ///< of the project, those made by this import too
    std::map<fs::path, DocumentRow> m_known;  ///< by their files
    DocumentImportResult m_result;
    std::int64_t m_done = 0, m_files = 0;
};

} // namespace

DocumentImportResult importDocuments(ProjectStore& store, const std::vector<fs::path>& paths,
                                     std::optional<Split> split, const DocumentReader& read,
                                     const SkipSource& skip, JobContext& context,
                                     const std::vector<fs::path>& others) {
    return DocumentImport(store, split, read, skip, context)
        .run(findDocumentGroups(paths, others, skip, context));
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
    removeEmptyCollections(store, kFormat);
    transaction.commit();
    return removed;
}

} // namespace fts
