#include "core/jobs/import_job.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/corpus/extractor.h"
#include "core/jobs/division_log.h"
#include "core/jobs/document_import.h"
#include "core/jobs/document_paths.h"
#include "core/jobs/import_report.h"
#include "core/jobs/locked_document.h"
#include "core/jobs/set_import.h"
#include "core/project/choices.h"
#include "core/project/stages.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

class Import {
public:
    Import(Project& project, const ImportParams& params, JobContext& context)
        : m_project(project), m_params(params), m_context(context), m_store(project.storePath()),
          m_kind(project.kind()), m_isSql(m_kind == kTextToSql),
          m_sets(m_store, m_kind, params, m_result, m_skip, context),
          m_notDocuments(params.notDocuments) {
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
            m_sets.takeAll(m_setPaths);
            takeDocuments();
        } catch (...) { // stopped or failed: what was taken by then can be learned from
            if (anyTaken()) {
                divide();
            }
            if (anyTaken() || !m_result.skipped.empty()) {
                keepReport();
            }
            throw;
        }
        keepReport();
        if (!anyTaken()) {
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
            m_setPaths.push_back(path);
            return;
        }
        m_context.log(Message(FTS_TEXT("%1 holds documents and, in %2 files, what may be sets of "
                                       "questions: each is read as what it is."),
                              path.string(), sets.size()));
        m_documents.push_back(path);
        std::ranges::copy(sets, std::back_inserter(m_setPaths));
        std::ranges::copy(sets, std::back_inserter(m_notDocuments));
    }

    bool anyTaken() const { return m_sets.anyTaken() || m_anyDocument; }

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
        m_anyDocument = true; // perhaps, should it end early
        auto done = importDocuments(m_store, m_documents, m_params.split, read, m_skip, m_context,
                                    m_notDocuments);
        m_result.documentFiles = done.added + done.changed;
        m_result.documents += m_result.documentFiles;
        m_result.unchanged += done.unchanged;
        m_anyDocument = done.added + done.changed + done.unchanged > 0 || !done.missing.empty();
        if (m_params.removeMissing && !done.missing.empty()) {
            if (!m_sets.hasCopied()) {
                copyStoreWithRows(m_store.database());
            }
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
    ImportResult m_result;
    const SkipSource m_skip = [this](Skipped skipped) { skip(std::move(skipped)); };
    SetImport m_sets;
    std::vector<fs::path> m_setPaths;
    std::vector<fs::path> m_documents;
    std::vector<fs::path> m_notDocuments; ///< of the folders among these
    bool m_anyDocument = false;           ///< taken, or there already
};

} // namespace

ImportResult runImport(Project& project, const ImportParams& params, JobContext& context) {
    return Import(project, params, context).run();
}

} // namespace fts
