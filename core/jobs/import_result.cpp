#include "core/base/shown_path.h"
#include "core/jobs/import_job.h"

namespace fts {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json skippedToJson(const std::vector<Skipped>& all) {
    json skipped = json::array();
    for (const Skipped& item : all) {
        skipped.push_back({{"path", shownPath(item.path)}, {"reason", item.reason.english()}});
    }
    return skipped;
}

json partsToJson(std::int64_t train, std::int64_t validation, std::int64_t test) {
    return {{"train", train}, {"validation", validation}, {"test", test}};
}

json sqlResultToJson(const ImportResult& result) {
    const SqlPartCounts& counts = result.sqlDivision->counts;
    return {{"rows", result.rows},
            {"replaced", result.replaced},
            {"skipped", skippedToJson(result.skipped)},
            {"skipped_rows", result.skippedRows},
            {"duplicates", counts.duplicates},
            {"leaks", counts.leaks},
            {"questions", partsToJson(counts.train, counts.validation, counts.test)}};
}

} // namespace

json importResultToJson(const ImportResult& result) {
    if (result.sqlDivision) {
        return sqlResultToJson(result);
    }
    json missing = json::array();
    for (const fs::path& path : result.missing) {
        missing.push_back(shownPath(path.string()));
    }
    const Division& division = result.division;
    json all{{"documents", result.documents},
             {"document_files", result.documentFiles},
             {"chunks", result.chunks},
             {"pairs", result.pairs},
             {"unchanged", result.unchanged},
             {"removed", result.removed},
             {"missing", missing},
             {"replaced", result.replaced},
             {"decisions_kept", result.decisionsKept},
             {"decisions_lost", result.decisionsLost},
             {"skipped", skippedToJson(result.skipped)},
             {"skipped_rows", result.skippedRows},
             {"notes", skippedToJson(result.notes)},
             {"leaks", division.leaks},
             {"questions", partsToJson(division.train, division.validation, division.test)}};
    if (result.chatDivision) {
        const ChatPartCounts& counts = result.chatDivision->counts;
        all.update({{"conversations", result.rows},
                    {"rows", partsToJson(counts.train, counts.validation, counts.test)},
                    {"duplicates", counts.duplicates},
                    {"leaks", division.leaks + counts.leaks}});
    }
    return all;
}

} // namespace fts
