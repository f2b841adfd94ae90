#include <algorithm>
#include <iterator>

#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::string format;
    std::filesystem::path out;
    std::string model = "tuned";
};

int runExportCommand(const Options& options) {
    return runEngineJob(options.project, "export",
                        {{"set", options.sets},
                         {"format", options.format},
                         {"out", std::filesystem::absolute(options.out).string()},
                         {"model", options.model}},
                        options.json);
}

} // namespace

void addExport(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "export", "Write a model that other programs load",
                                   options, runExportCommand);
    addProjectOptions(*command, *options);
    auto formats = keysIn(exporterChoices());
    std::ranges::copy(keysIn(languageExporterChoices()), std::back_inserter(formats));
    command->add_option("--format", options->format, "What to write")
        ->required()
        ->check(CLI::IsMember(formats));
    command->add_option("--out", options->out, "The folder to write")->required();
    command->add_option("--model", options->model, "tuned, base or run:N");
}

} // namespace fts
