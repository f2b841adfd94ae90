#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/project/choices.h"

namespace fts {

/// What every command on a project takes.
struct ProjectOptions {
    std::filesystem::path project;
    std::vector<std::string> sets; ///< "key=value", for this call only
    bool json = false;
};

/// What the command line asks for; returns the exit code, throws Error.
using Action = std::function<int()>;

/// Adds a command. Its options live in `options`; `run` becomes the action once it is named.
template <typename Options>
CLI::App* addCommand(CLI::App& app, Action& action, const std::string& name,
                     const std::string& help, const std::shared_ptr<Options>& options,
                     int (*run)(const Options&)) {
    CLI::App* command = app.add_subcommand(name, help);
    command->callback(
        [&action, options, run] { action = [options, run] { return run(*options); }; });
    return command;
}

/// The keys of the choices, for CLI::IsMember.
std::vector<std::string> keysIn(std::span<const Choice> choices);

/// "key=value" as it stands, but a model's place, if it is there as seen from here, as seen from
/// anywhere: the window and a project's engine work in other folders.
std::string withWholePath(const std::string& set);

/// The project's folder, --set and --json.
void addProjectOptions(CLI::App& command, ProjectOptions& options);

// One for each file of commands/.
void addNew(CLI::App& app, Action& action);
void addSet(CLI::App& app, Action& action);
void addImport(CLI::App& app, Action& action);
void addChunk(CLI::App& app, Action& action);
void addGenerate(CLI::App& app, Action& action);
void addAnswer(CLI::App& app, Action& action);
void addForecast(CLI::App& app, Action& action);
void addTrain(CLI::App& app, Action& action);
void addJobs(CLI::App& app, Action& action);
void addCheck(CLI::App& app, Action& action);
void addEndpoint(CLI::App& app, Action& action);
void addEvaluate(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addExportData(CLI::App& app, Action& action);
void addUpdate(CLI::App& app, Action& action);
void addRestore(CLI::App& app, Action& action);
void addDeleteRun(CLI::App& app, Action& action);
void addStatus(CLI::App& app, Action& action);
void addAsk(CLI::App& app, Action& action);
void addRag(CLI::App& app, Action& action);
void addChat(CLI::App& app, Action& action);
void addEmbed(CLI::App& app, Action& action);
void addSearch(CLI::App& app, Action& action);
void addDevices(CLI::App& app, Action& action);
void addSelftest(CLI::App& app, Action& action);
void addServe(CLI::App& app, Action& action);
void addEngine(CLI::App& app, Action& action);

} // namespace fts
