#include "app/cli/command.h"

namespace fts {

std::vector<std::string> keysIn(std::span<const Choice> choices) {
    std::vector<std::string> keys;
    for (const Choice& choice : choices) {
        keys.push_back(choice.key);
    }
    return keys;
}

void addProjectOptions(CLI::App& command, ProjectOptions& options) {
    command.add_option("PROJECT", options.project, "The project's folder or its manifest")
        ->required();
    command.add_option("--set", options.sets, "key=value, for this call only; may be repeated")
        ->take_all()
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_flag("--json", options.json, "Print one JSON object as the last line");
}

} // namespace fts
