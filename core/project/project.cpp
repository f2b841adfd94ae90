#include "core/project/project.h"

#include <array>
#include <cstdio>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/choices.h"
#include "core/project/field_table.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kManifest = "project.ftproj";
constexpr const char* kFormat = "finetune-studio-project";
constexpr std::uint64_t kLargestManifest = 16'000'000;

/// kSteps[n] turns a manifest of version n + 1 into one of version n + 2.
constexpr std::array<json (*)(json), 0> kSteps{};

json migrate(json content, const std::string& file) {
    const json version = content.value("version", json());
    if (!version.is_number_integer() || version.get<std::int64_t>() < 1) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the version is missing or not a number. Put a copy of the "
                             "file in its place, or make a new project."),
                    file);
    }
    const auto number = version.get<std::int64_t>();
    if (number > Project::kVersion) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 was written by a newer version of this program (format version "
                             "%2; this one knows %3). Update the program to open it."),
                    file, number, Project::kVersion);
    }
    for (std::int64_t step = number; step < Project::kVersion; ++step) {
        content = kSteps[static_cast<std::size_t>(step - 1)](std::move(content));
    }
    return content;
}

json readManifest(const fs::path& path) {
    const json content = parseJson(readFile(path, kLargestManifest), path.string());
    if (!content.is_object() || content.value("format", json()) != kFormat) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is not a Finetune Studio project. Choose the folder of one."),
                    path.string());
    }
    return migrate(content, path.string());
}

fs::path manifestOf(const fs::path& folderOrManifest) {
    std::error_code failure;
    const bool isFolder = fs::is_directory(folderOrManifest, failure);
    const fs::path manifest = isFolder ? folderOrManifest / kManifest : folderOrManifest;
    const bool exists = fs::exists(manifest, failure);
    // What cannot even be looked for is read all the same, for the system's reason. A copy under
    // another name is refused because save() would not write to it.
    if ((!exists && !failure) || (exists && manifest.filename() != kManifest)) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("There is no project in %1. The command \"new\" makes one."),
                    folderOrManifest.string());
    }
    return manifest;
}

/// Returns the keys this version does not know.
std::vector<std::string> readSpecs(const json& content, const fs::path& manifest, Specs& specs) {
    std::vector<std::string> unknown;
    for (const auto& [key, value] : content.items()) {
        if (key != "format" && key != "version" && key != "kind" && key != "specs") {
            unknown.push_back(key);
        }
    }
    const json values = content.value("specs", json::object());
    if (!values.is_object()) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: \"specs\" is not an object. Put a copy of the file in its "
                             "place, or make a new project."),
                    manifest.string());
    }
    try {
        const auto more = specsFromJson(values, specs);
        unknown.insert(unknown.end(), more.begin(), more.end());
    } catch (const Error& error) {
        throw Error(error.kind(), FTS_TEXT("%1: %2"), manifest.string(), error.message());
    }
    return unknown;
}

} // namespace

Project Project::create(const fs::path& folder, const std::string& kind) {
    if (!hasKey(kindChoices(), kind)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There is no kind of project \"%1\". Use %2."),
                    kind, keysOf(kindChoices()));
    }
    std::error_code failure;
    if (fs::exists(folder, failure) && !fs::is_empty(folder, failure)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 is already there. Choose a new name for the project."),
                    folder.string());
    }
    fs::create_directories(folder, failure);
    if (failure) {
        throwErrno("create", folder.string(), failure.value());
    }
    Project project;
    project.m_folder = fs::canonical(folder);
    project.m_kind = kind;
    project.m_specs = defaultSpecs(kind);
    project.m_content = json::object();
    project.save();
    return project;
}

Project Project::open(const fs::path& folderOrManifest) {
    const fs::path manifest = manifestOf(folderOrManifest);
    Project project;
    project.m_content = readManifest(manifest);
    project.m_folder = fs::canonical(manifest).parent_path();
    const json kind = project.m_content.value("kind", json());
    if (!kind.is_string() || !hasKey(kindChoices(), kind.get<std::string>())) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: projects of the kind %2 cannot be opened by this version. "
                             "Update the program to open it."),
                    manifest.string(), dumpJson(kind));
    }
    project.m_kind = kind.get<std::string>();
    project.m_specs = defaultSpecs(project.m_kind);
    for (const std::string& key : readSpecs(project.m_content, manifest, project.m_specs)) {
        project.m_warnings.push_back(
            Message(FTS_TEXT("%1: the setting \"%2\" is unknown to this version. It is kept, but "
                             "has no effect."),
                    manifest.string(), key));
    }
    return project;
}

void Project::save() {
    m_content["format"] = kFormat;
    m_content["version"] = kVersion;
    m_content["kind"] = m_kind;
    // merge_patch keeps what this version does not know.
    json specs = m_content.value("specs", json::object());
    specs.merge_patch(specsToJson(m_specs));
    m_content["specs"] = specs;
    writeFileAtomically(manifestPath(), dumpJson(m_content, 2) + "\n");
}

fs::path Project::runFolder(int number) const {
    char name[16];
    std::snprintf(name, sizeof name, "%04d", number);
    return m_folder / "runs" / name;
}

} // namespace fts
