#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/corpus/chat_division.h"
#include "core/corpus/division.h"
#include "core/corpus/sql_division.h"
#include "core/formats/datasets/data_set.h"
#include "core/formats/datasets/table_columns.h"
#include "core/net/secret.h"
#include "core/project/project.h"
#include "core/store/split.h"

namespace fts {

struct ImportParams {
    std::vector<std::filesystem::path> paths; ///< files, BEIR folders, or folders of files
    std::string format = "auto"; ///< "auto" or a key of importersOf() the project's kind
    std::vector<std::filesystem::path> asDocuments;  ///< files that "auto" shall take for documents
    std::vector<std::filesystem::path> notDocuments; ///< of the folders given as documents
    std::filesystem::path extractor; ///< finetune-studio-extract; empty: beside this program
    bool removeMissing = false;      ///< documents whose file is gone, in the folders given; a copy
                                     ///< of the rows is made first
    /// "question=COL,passage=COL[,document=COL][,negative=COL]"; for text-to-SQL
    /// "question=COL,context=COL,sql=COL"
    std::string map;
    std::map<std::filesystem::path, PairColumns> columns; ///< of single files, in place of `map`
    std::optional<Split> split;                           ///< what all of it is for; none: divided
    std::vector<Secret> passwords; ///< tried in turn on each document that opens with one only
    bool again = false; ///< of what was imported last: what else was left out then stays reported
};

struct ImportResult {
    std::int64_t documents = 0, chunks = 0, pairs = 0; ///< that are new or have changed
    std::int64_t documentFiles = 0; ///< of these documents, those read from a file of their own
    std::int64_t unchanged = 0;     ///< documents
    std::int64_t removed = 0;       ///< documents, since their file is gone
    std::vector<std::filesystem::path> missing; ///< of documents that stay without a file
    std::int64_t replaced = 0;                  ///< collections that gave way to what is new
    std::int64_t decisionsKept = 0;             ///< rows of these that a person had decided about
    std::int64_t decisionsLost = 0;             ///< such rows that are gone, or not to be told
    std::vector<Skipped> skipped; ///< files, and rows as far as their reasons were kept
    std::size_t skippedRows = 0;
    std::vector<Skipped> notes; ///< of documents that were read: what was guessed or left out
    Division division;
    std::int64_t rows = 0;                    ///< of text-to-SQL, or conversations, that are new
    std::optional<SqlDivision> sqlDivision;   ///< of a text-to-SQL project, in place of `division`
    std::optional<ChatDivision> chatDivision; ///< of a distillation project, beside `division`
};

/// Reads documents and data sets of the project's kind into its store, into that of a text-to-SQL
/// project data sets only: each file or part in one transaction,
/// so that a crash leaves whole files only, and then divides the rows. With the format "auto" a
/// path is taken for documents if isDocumentPath() says so, and of a folder that holds both,
/// dataSetsAmongDocuments() alone are not; documents are still without passages.
///
/// What was imported before with the same use is left alone. What came from the same place but
/// has changed, or is read or used in another way now, replaces what was there: a file is in a
/// project once. What a person decided about its rows stays with those that are recognisably the
/// same (keepDecisions()); a copy of the rows is made first. A file that cannot be read is skipped
/// with its reason and the rest goes on; the project keeps the reasons, and what was guessed or
/// left out in documents (import_report.h); where "auto" has taken what may be a document for a
/// data set, the reason says how to import it as one. Throws BadInput if nothing at all could be
/// taken, saying why; Cancelled between rows, when what is stored has been divided.
ImportResult runImport(Project& project, const ImportParams& params, JobContext& context);

nlohmann::json importResultToJson(const ImportResult& result);

} // namespace fts
