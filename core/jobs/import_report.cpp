#include "core/jobs/import_report.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/document_paths.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json textsOf(const std::vector<fs::path>& paths) {
    json texts = json::array();
    for (const fs::path& path : paths) {
        texts.push_back(path.string());
    }
    return texts;
}

json toJson(const std::vector<Skipped>& all) {
    json items = json::array();
    for (const Skipped& item : all) {
        items.push_back({{"path", item.path},
                         {"reason", item.reason},
                         {"locked", item.locked},
                         {"perhaps_document", item.perhapsDocument}});
    }
    return items;
}

std::vector<Skipped> skippedIn(const json& items) {
    std::vector<Skipped> all;
    for (const json& item : items) {
        all.push_back({item.at("path").get<std::string>(), item.at("reason").get<Message>(),
                       item.value("locked", false), item.value("perhaps_document", false)});
    }
    return all;
}

std::vector<fs::path> pathsIn(const json& content, const char* name) {
    std::vector<fs::path> paths;
    for (const json& text : content.value(name, json::array())) {
        paths.emplace_back(text.get<std::string>());
    }
    return paths;
}

bool isAmong(const std::vector<fs::path>& paths, const fs::path& path) {
    return std::ranges::any_of(paths,
                               [&path](const fs::path& one) { return isAtOrUnder(one, path); });
}

} // namespace

fs::path importReportPath(const fs::path& projectFolder) {
    return projectFolder / "artifacts" / "import.json";
}

ImportParams importWithPasswords(const ImportReport& report, std::vector<Secret> passwords) {
    ImportParams params;
    params.paths = report.documents;
    params.notDocuments = report.notDocuments;
    for (const Skipped& skipped : report.skipped) {
        if (skipped.locked) {
            std::erase(params.notDocuments, fs::path(skipped.path));
            if (!isAmong(params.paths, skipped.path)) { // it is of an earlier import
                params.paths.emplace_back(skipped.path);
            }
        }
    }
    params.format = "documents";
    params.split = report.split;
    params.passwords = std::move(passwords);
    params.again = true;
    return params;
}

ImportParams importAsDocuments(const ImportReport& report) {
    ImportParams params;
    for (const Skipped& skipped : report.skipped) {
        if (skipped.perhapsDocument) {
            params.paths.emplace_back(skipped.path);
        }
    }
    params.format = "documents";
    params.split = report.split;
    params.again = true;
    return params;
}

void addFormer(ImportReport& report, const ImportReport& former) {
    const auto elsewhere = [&report](const Skipped& skipped) {
        return !isAmong(report.documents, skipped.path) ||
               std::ranges::find(report.notDocuments, fs::path(skipped.path)) !=
                   report.notDocuments.end();
    };
    std::ranges::copy_if(former.skipped, std::back_inserter(report.skipped), elsewhere);
    // What was read the last time was not read again.
    std::ranges::copy(former.notes, std::back_inserter(report.notes));
    report.skippedRows += former.skippedRows;
}

void addFolders(ImportReport& report, const ImportReport& former) {
    report.folders = former.folders;
    for (const fs::path& path : report.documents) {
        std::error_code unreadable;
        const fs::path normal = path.lexically_normal();
        const fs::path folder = normal.has_filename() ? normal : normal.parent_path();
        const bool known = std::ranges::find(report.folders, folder) != report.folders.end();
        if (!known && fs::is_directory(folder, unreadable)) {
            report.folders.push_back(folder);
        }
    }
}

void writeImportReport(const fs::path& projectFolder, const ImportReport& report) {
    const fs::path path = importReportPath(projectFolder);
    fs::create_directories(path.parent_path());
    writeFileAtomically(path, dumpJson({{"at", report.at},
                                        {"skipped", toJson(report.skipped)},
                                        {"notes", toJson(report.notes)},
                                        {"skipped_rows", report.skippedRows},
                                        {"documents", textsOf(report.documents)},
                                        {"not_documents", textsOf(report.notDocuments)},
                                        {"folders", textsOf(report.folders)},
                                        {"split", report.split ? splitName(*report.split) : ""}}) +
                                  "\n");
}

ImportReport readImportReport(const fs::path& projectFolder) {
    const fs::path path = importReportPath(projectFolder);
    try {
        const json content = parseJson(readFile(path, 100'000'000), path.string());
        ImportReport report;
        report.at = content.at("at").get<std::string>();
        report.skippedRows = content.at("skipped_rows");
        report.skipped = skippedIn(content.at("skipped"));
        report.notes = skippedIn(content.value("notes", json::array()));
        report.documents = pathsIn(content, "documents");
        report.notDocuments = pathsIn(content, "not_documents");
        report.folders = pathsIn(content, "folders");
        if (const std::string split = content.value("split", ""); !split.empty()) {
            report.split = splitFromName(split);
        }
        return report;
    } catch (const Error&) {
        return {};
    } catch (const json::exception&) {
        return {}; // not ours, or of another version: it only tells of the past
    }
}

} // namespace fts
