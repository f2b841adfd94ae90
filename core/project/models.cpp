#include "core/project/models.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/user_folders.h"
#include "core/formats/language_model.h"
#include "core/formats/peft_folder.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> modelFolders() {
    std::vector<fs::path> folders;
    if (const char* folder = std::getenv("FTS_MODELS_DIR"); folder != nullptr && *folder != '\0') {
        folders.emplace_back(folder);
    }
    folders.push_back(cacheFolder() / "models");
    folders.push_back(installedFolder() / "models");
    return folders;
}

bool isName(const std::string& model) {
    return model.find('/') == std::string::npos && !model.empty() && model != "." && model != "..";
}

// As resolveModel(); empty if there is nothing.
fs::path placeOf(const std::string& base) {
    std::error_code unusable; // a name too long for the file system is just no folder
    if (fs::is_directory(base, unusable) ||
        (base.ends_with(".gguf") && fs::is_regular_file(base, unusable))) {
        return base;
    }
    if (isName(base)) {
        for (const fs::path& folder : modelFolders()) {
            if (fs::is_directory(folder / base, unusable)) {
                return folder / base;
            }
        }
    }
    return {};
}

// What other programs keep beside a model (.git, .cache) changes without it.
std::vector<fs::path> shownFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator entry(folder), end; entry != end; ++entry) {
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file()) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

fs::path resolveModel(const std::string& base) {
    fs::path place = placeOf(base);
    if (!place.empty()) {
        return place;
    }
    std::string searched;
    for (const fs::path& folder : modelFolders()) {
        searched += (searched.empty() ? "" : ", ") + folder.string();
    }
    throw Error(ErrorKind::NotFound,
                FTS_TEXT("There is no model \"%1\": it is neither a folder nor in %2. Name "
                         "a model's folder, or fetch the default with ./run."),
                base, searched);
}

fs::path questionWriterOf(const std::string& model) {
    const fs::path adapters = installedFolder() / "question_writers" / model;
    const fs::path place = placeOf(model);
    // A person's own model may have the name, too.
    const bool fetched =
        place == cacheFolder() / "models" / model || place == installedFolder() / "models" / model;
    return fetched && isName(model) && isPeftFolder(adapters) ? adapters : fs::path();
}

std::vector<FoundModel> foundModels(ModelKind kind) {
    std::map<std::string, fs::path> folders;
    for (const fs::path& place : modelFolders()) {
        std::error_code unreadable; // then nothing can be found there
        for (fs::directory_iterator entry(place, unreadable), end; !unreadable && entry != end;
             entry.increment(unreadable)) {
            std::error_code unusable;
            const std::string name = entry->path().filename().string();
            if (!name.starts_with('.') && entry->is_directory(unusable) &&
                !isPeftFolder(entry->path())) {
                folders.try_emplace(name, entry->path()); // the first place wins, as above
            }
        }
    }
    std::vector<FoundModel> found;
    found.reserve(folders.size());
    for (const auto& [name, folder] : folders) {
        if (isLanguageModel(folder) == (kind == ModelKind::Language)) {
            found.push_back({name, folder});
        }
    }
    return found;
}

ModelSpec encoderSpec(const Specs& specs) {
    if (specs.kind != kDistillation) {
        return specs.model;
    }
    ModelSpec encoder;
    encoder.base = specs.rag.encoder;
    return encoder;
}

ModelSpec resolveModelSpec(ModelSpec spec, const OwnPrompts& own, int positions) {
    if (spec.queryPrompt.empty()) {
        spec.queryPrompt = own.query;
    }
    if (spec.passagePrompt.empty()) {
        spec.passagePrompt = own.passage;
    }
    spec.maxTokens = spec.maxTokens > 0 ? std::min(spec.maxTokens, positions) : positions;
    return spec;
}

std::string modelHash(const fs::path& model) {
    if (!fs::is_directory(model)) {
        return sha256File(model);
    }
    std::string lines;
    for (const fs::path& file : shownFiles(model)) {
        lines += fs::relative(file, model).generic_string() + " " + sha256File(file) + "\n";
    }
    return sha256(lines);
}

} // namespace fts
