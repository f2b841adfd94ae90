#include "core/jobs/data_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/shown_path.h"
#include "core/formats/datasets/data_set_writer.h"
#include "core/store/row_export.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

void checkTarget(const DataExport& wanted) {
    if (!wanted.replace && wanted.format != "beir" && std::filesystem::exists(wanted.out)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 is there already. Choose another name, or remove it first."),
                    shownPath(wanted.out.native()));
    }
}

std::string shownTarget(const DataExport& wanted) {
    return std::filesystem::absolute(wanted.out).lexically_normal().string();
}

} // namespace

nlohmann::json exportData(const std::filesystem::path& storePath, const DataExport& wanted,
                          JobContext& context) {
    checkTarget(wanted);
    ProjectStore store(storePath);
    const Transaction rowsAsTheyAre(store.database(), Transaction::Kind::Read);
    RowExport rows(store, wanted.part);
    const std::int64_t all = rows.pairCount();
    if (all == 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There are no pairs to write: none is used in that part. "
                             "Choose another part, or use some of them."));
    }
    const auto writer = makeDataSetWriter(wanted.format, wanted.out, rows.anyNegatives());
    std::int64_t questions = 0, passages = 0, pairs = 0;
    rows.questions([&](const std::string& id, const std::string& text) {
        context.check();
        writer->question(id, text);
        ++questions;
    });
    rows.passages([&](const std::string& id, const std::string& text) {
        context.check();
        writer->passage(id, text);
        ++passages;
    });
    rows.pairs([&](const ExportedPair& pair) {
        context.check();
        writer->pair({pair.questionId, pair.passageId, pair.question, pair.passage,
                      splitName(pair.split), pair.document, pair.negatives, pair.grade});
        ++pairs;
        context.events.emit(Progress{"write", pairs, all});
    });
    writer->finish();
    return {{"format", wanted.format},
            {"path", shownTarget(wanted)},
            {"questions", questions},
            {"passages", passages},
            {"pairs", pairs}};
}

nlohmann::json exportChatRows(const std::filesystem::path& storePath, const DataExport& wanted,
                              JobContext& context) {
    checkTarget(wanted);
    ProjectStore store(storePath);
    const Transaction rowsAsTheyAre(store.database(), Transaction::Kind::Read);
    AtomicFile file(wanted.out);
    std::int64_t rows = 0;
    for (const Split split : {Split::Train, Split::Validation, Split::Test}) {
        if (wanted.part && wanted.part != split) {
            continue;
        }
        for (const StoredChatRow& row : storedChatRows(store, split)) {
            context.check();
            file.write(row.line + "\n");
            ++rows;
        }
    }
    if (rows == 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There are no conversations to write: none is used in that "
                             "part. Choose another part, or use some of them."));
    }
    file.commit();
    return {{"format", wanted.format}, {"path", shownTarget(wanted)}, {"rows", rows}};
}

} // namespace fts
