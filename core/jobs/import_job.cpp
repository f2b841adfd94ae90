#include "core/jobs/import_job.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/corpus/extractor.h"
#include "core/jobs/division_log.h"
#include "core/jobs/document_import.h"
#include "core/jobs/document_paths.h"
#include "core/jobs/import_columns.h"
#include "core/jobs/import_report.h"
#include "core/jobs/import_sources.h"
#include "core/jobs/locked_document.h"
#include "core/jobs/set_storing.h"
#include "core/project/choices.h"
#include "core/project/stages.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSkippedShown = 1000; // rows, unless many files have some
constexpr std::size_t kSkippedOfEach = 10;

class Import {
public:
    Import(Project& project, const ImportParams& params, JobContext& context)
        : m_project(project), m_params(params), m_context(context), m_store(project.storePath()),
          m_kind(project.kind()), m_isSql(m_kind == kTextToSql),
          m_columns(columnsByRole(params.map, project.kind())), m_sets(params),
          m_notDocuments(params.notDocuments) {
        m_sets.paths.clear();
        std::ranges::for_each(params.paths, [this](const fs::path& path) { sort(path); });
        std::ranges::copy(params.asDocuments, std::back_inserter(m_documents));
        const auto importers = importersOf(m_kind);
        if (params.format != "auto" && !hasKey(importers, params.format)) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("There is no format \"%1\" to import. Use auto, %2."),
                        params.format, keysOf(importers));
        }
    }

    ImportResult run() {
        try {
            takeAll();
            takeDocuments();
        } catch (const Cancelled&) {
            keepReport();
            if (m_anyTaken) {
                divide();
            }
            throw;
        }
        keepReport();
        if (!m_anyTaken) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("Nothing was imported. %1"),
                        m_result.skipped.empty() ? Message(FTS_TEXT("No file was given."))
                                                 : m_result.skipped.back().reason);
        }
        divide();
        return std::move(m_result);
    }

private:
    /// Data sets and documents apart.
    void sort(const fs::path& path) {
        const auto formats = dataSetFormatsOf(m_kind);
        const bool either = !m_isSql && m_params.format == "auto";
        if ((!m_isSql && m_params.format == "documents") ||
            (either && isDocumentPath(path, formats))) {
            m_documents.push_back(path);
            return;
        }
        const auto sets = either ? dataSetsAmongDocuments(path, formats) : std::vector<fs::path>();
        if (sets.empty()) {
            m_sets.paths.push_back(path);
            return;
        }
        m_context.log(Message(FTS_TEXT("%1 holds documents and, in %2 files, what may be sets of "
                                       "questions: each is read as what it is."),
                              path.string(), sets.size()));
        m_documents.push_back(path);
        std::ranges::copy(sets, std::back_inserter(m_sets.paths));
        std::ranges::copy(sets, std::back_inserter(m_notDocuments));
    }

    void keepReport() {
        ImportReport report;
        report.at = utcNow();
        report.skipped = m_result.skipped;
        report.skippedRows = m_result.skippedRows;
        report.notes = m_result.notes;
        report.split = m_params.split;
        const auto absolute = [](const fs::path& path) { return fs::absolute(path); };
        std::ranges::transform(m_documents, std::back_inserter(report.documents), absolute);
        std::ranges::transform(m_notDocuments, std::back_inserter(report.notDocuments), absolute);
        const ImportReport former = readImportReport(m_project.folder());
        addFolders(report, former);
        if (m_params.again) {
            addFormer(report, former);
        }
        writeImportReport(m_project.folder(), report);
    }

    void takeAll() {
        const auto sources = findImportSources(m_sets, m_skip, m_project.kind());
        for (std::size_t i = 0; i < sources.size(); ++i) {
            m_context.check();
            if (std::ranges::find(m_params.asDocuments, sources[i].path) ==
                m_params.asDocuments.end()) {
                takeSource(sources[i]);
            }
            m_context.events.emit(Progress{"import", static_cast<std::int64_t>(i + 1),
                                           static_cast<std::int64_t>(sources.size())});
        }
    }

    void takeDocuments() {
        if (m_documents.empty()) {
            return;
        }
        Extractor extractor(m_params.extractor.empty() ? extractorBesideThisProgram()
                                                       : m_params.extractor);
        const auto read = [&](const fs::path& file) {
            Document document =
                readLockedDocument(extractor, file, m_params.passwords, m_context.stop);
            for (const Message& note : extractor.notes()) {
                m_context.log(note, LogLevel::Warning);
                m_result.notes.push_back({file.string(), note});
            }
            return document;
        };
        auto done = importDocuments(m_store, m_documents, m_params.split, read, m_skip, m_context,
                                    m_notDocuments);
        m_result.documentFiles = done.added + done.changed;
        m_result.documents += m_result.documentFiles;
        m_result.unchanged += done.unchanged;
        m_anyTaken =
            m_anyTaken || done.added + done.changed + done.unchanged > 0 || !done.missing.empty();
        if (m_params.removeMissing && !done.missing.empty()) {
            copyStoreWithRows(m_store.database());
            m_result.removed = removeMissingDocuments(m_store, done.missing);
        } else if (!done.missing.empty()) {
            m_result.missing = std::move(done.missing);
            m_context.log(Message(FTS_TEXT("Documents whose files are gone: %1. What was read from "
                                           "them stays, unless you import with --remove-missing."),
                                  m_result.missing.size()),
                          LogLevel::Warning);
        }
    }

    void skip(Skipped skipped) {
        m_context.log(Message(FTS_TEXT("Skipped: %1"), skipped.reason), LogLevel::Warning);
        m_result.skipped.push_back(std::move(skipped));
    }

    // What "auto" has taken for a data set may be a document all the same.
    void skipSource(const ImportSource& source, Message reason) {
        const bool perhaps = !m_isSql && m_params.format == "auto" && source.part.empty();
        if (perhaps) {
            reason = Message(FTS_TEXT("%1 If it is a document and no set of questions with their "
                                      "passages, import it as one (--format documents)."),
                             reason);
        }
        skip({source.path.string(), std::move(reason), false, perhaps});
    }

    // False if the source had to be skipped.
    bool attempt(const ImportSource& source, const std::function<void()>& action) {
        try {
            action();
            return true;
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::Io) {
                skip({source.path.string(), error.message()});
            } else {
                skipSource(source, error.message());
            }
            return false;
        }
    }

    DataSetRequest requestFor(const ImportSource& source) const {
        const auto own = m_params.columns.find(source.path);
        return {own == m_params.columns.end() ? m_columns : columnsByRole(own->second), source.part,
                [this] { m_context.check(); }};
    }

    void takeSource(const ImportSource& source) {
        const DataSetRequest request = requestFor(source);
        CollectionRow row = collectionFor(source, m_params);
        m_context.events.emit(StageStarted{"import", Message(FTS_TEXT("Reading %1"), row.name)});
        if (!attempt(source, [&] { row.sha256 = hashOf(source, request.columns); })) {
            return;
        }
        if (m_store.hasCollection(row.sha256, row.format, row.split)) {
            m_context.log(Message(FTS_TEXT("%1 was imported before; nothing changes."), row.name));
            m_anyTaken = true;
            return;
        }
        if (source.format->readChat != nullptr) {
            takeSet(row, source, source.format->readChat, request);
        } else if (source.format->readSql != nullptr) {
            takeSet(row, source, source.format->readSql, request);
        } else {
            takeSet(row, source, source.format->read, request);
        }
    }

    template <typename Set>
    void takeSet(const CollectionRow& row, const ImportSource& source,
                 Set (*read)(const fs::path&, const DataSetRequest&),
                 const DataSetRequest& request) {
        Set set;
        if (!attempt(source, [&] { set = read(source.path, request); })) {
            return;
        }
        noteSkipped(set.skipped, set.skippedRows);
        if (isEmpty(set)) {
            const Message none(nothingIn(set), source.path.string());
            skipSource(source, set.skipped.empty()
                                   ? none
                                   : Message("%1 %2", none, set.skipped.front().reason));
            return;
        }
        store(row, set);
        m_anyTaken = true;
    }

    static bool isEmpty(const DataSet& set) { return set.pairs.empty(); }
    static bool isEmpty(const SqlDataSet& set) { return set.rows.empty(); }
    static bool isEmpty(const ChatDataSet& set) { return set.rows.empty(); }

    static const char* nothingIn(const DataSet&) {
        return FTS_TEXT("%1 holds no question with its passage.");
    }
    static const char* nothingIn(const SqlDataSet&) {
        return FTS_TEXT("%1 holds no question with its SQL.");
    }
    static const char* nothingIn(const ChatDataSet&) {
        return FTS_TEXT("%1 holds no conversation.");
    }

    void noteSkipped(const std::vector<Skipped>& skipped, std::size_t skippedRows) {
        m_result.skippedRows += skippedRows;
        std::size_t ofThisFile = 0;
        for (const Skipped& row : skipped) {
            if (ofThisFile++ < kSkippedOfEach || m_result.skipped.size() < kSkippedShown) {
                m_result.skipped.push_back(row);
            }
        }
        if (skippedRows > 0) {
            m_context.log(Message(FTS_TEXT("Rows skipped: %1. The first: %2"), skippedRows,
                                  skipped.front().reason),
                          LogLevel::Warning);
        }
    }

    template <typename Set>
    void store(const CollectionRow& row, const Set& set) {
        Transaction transaction(m_store.database());
        const bool replaces = removeFormer(row);
        storeRows(m_store.addCollection(row), row.path, set);
        transaction.commit();
        if (replaces) {
            ++m_result.replaced;
            m_context.log(
                Message(FTS_TEXT("%1 replaces what was imported from there before."), row.name));
        }
        count(set);
    }

    void storeRows(std::int64_t collection, const std::string& path, const DataSet& set) {
        SetStoring(m_store, m_context).store(collection, path, set);
    }
    template <typename Rows>
    void storeRows(std::int64_t collection, const std::string&, const Rows& set) {
        SetStoring(m_store, m_context).store(collection, set);
    }

    void count(const DataSet& set) {
        m_result.documents += static_cast<std::int64_t>(set.documents.size());
        m_result.chunks += static_cast<std::int64_t>(set.passages.size());
        m_result.pairs += static_cast<std::int64_t>(set.pairs.size());
    }
    template <typename Rows>
    void count(const Rows& set) {
        m_result.rows += static_cast<std::int64_t>(set.rows.size());
    }

    // What was imported from the same place; the name tells the parts of a folder apart.
    bool removeFormer(const CollectionRow& row) {
        bool any = false;
        for (const CollectionRow& former : m_store.collections()) {
            if (former.path == row.path && former.name == row.name) {
                m_store.removeCollection(former.id);
                any = true;
            }
        }
        return any;
    }

    void divide() {
        m_context.events.emit(StageStarted{"divide", FTS_TEXT("Dividing the rows")});
        if (m_isSql) {
            m_result.sqlDivision = divideSqlRows(m_store, m_project.specs().split);
            logDivision(*m_result.sqlDivision, m_context);
        } else {
            m_result.division = divideRows(m_store, m_project.specs().split);
            logDivision(m_result.division, m_context);
        }
        if (m_kind == kDistillation) {
            m_result.chatDivision = divideChatRows(m_store, m_project.specs().split);
            logDivision(*m_result.chatDivision, m_context);
        }
        recordStage(m_project, m_store, "import");
    }

    Project& m_project;
    const ImportParams& m_params;
    JobContext& m_context;
    ProjectStore m_store;
    std::string m_kind;
    bool m_isSql; ///< a text-to-SQL project
    std::map<std::string, std::string> m_columns;
    ImportParams m_sets; ///< params with the paths of data sets only
    std::vector<fs::path> m_documents;
    std::vector<fs::path> m_notDocuments; ///< of the folders among these
    const SkipSource m_skip = [this](Skipped skipped) { skip(std::move(skipped)); };
    ImportResult m_result;
    bool m_anyTaken = false;
};

} // namespace

ImportResult runImport(Project& project, const ImportParams& params, JobContext& context) {
    return Import(project, params, context).run();
}

} // namespace fts
