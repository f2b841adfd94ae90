#include "app/cli/command.h"

namespace fts {

std::vector<std::string> keysIn(std::span<const Choice> choices) {
    std::vector<std::string> keys;
    for (const Choice& choice : choices) {
        keys.push_back(choice.key);
    }
    return keys;
}

std::string withWholePath(const std::string& set) {
    namespace fs = std::filesystem;
    const std::size_t equals = set.find('=');
    const std::string key = set.substr(0, equals);
    const bool namesModel =
        key == "model.base" || key == "rag.encoder" || key.ends_with(".local_model");
    if (equals == std::string::npos || !namesModel) {
        return set;
    }
    const fs::path place = set.substr(equals + 1);
    std::error_code unusable;
    const bool isThere = fs::is_directory(place, unusable) ||
                         (place.extension() == ".gguf" && fs::is_regular_file(place, unusable));
    return isThere ? key + "=" + fs::absolute(place).lexically_normal().string() : set;
}

void addProjectOptions(CLI::App& command, ProjectOptions& options) {
    command.add_option("PROJECT", options.project, "The project's folder or its manifest")
        ->required();
    command.add_option("--set", options.sets, "key=value, for this call only; may be repeated")
        ->take_all()
        ->expected(1)
        ->transform(withWholePath)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_flag("--json", options.json, "Print one JSON object as the last line");
}

} // namespace fts
