#include "core/jobs/import_report.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path reportPath(const fs::path& projectFolder) {
    return projectFolder / "artifacts" / "import.json";
}

} // namespace

void writeImportReport(const Project& project, const ImportResult& result) {
    json skipped = json::array();
    for (const Skipped& item : result.skipped) {
        skipped.push_back({{"path", item.path}, {"reason", item.reason}});
    }
    const fs::path path = reportPath(project.folder());
    fs::create_directories(path.parent_path());
    writeFileAtomically(
        path,
        dumpJson({{"at", utcNow()}, {"skipped", skipped}, {"skipped_rows", result.skippedRows}}) +
            "\n");
}

ImportReport readImportReport(const fs::path& projectFolder) {
    const fs::path path = reportPath(projectFolder);
    try {
        const json content = parseJson(readFile(path, 100'000'000), path.string());
        ImportReport report{content.at("at").get<std::string>(), {}, content.at("skipped_rows")};
        for (const json& item : content.at("skipped")) {
            report.skipped.push_back(
                {item.at("path").get<std::string>(), item.at("reason").get<Message>()});
        }
        return report;
    } catch (const Error&) {
        return {};
    } catch (const json::exception&) {
        return {}; // not ours, or of another version: it only tells of the past
    }
}

} // namespace fts
