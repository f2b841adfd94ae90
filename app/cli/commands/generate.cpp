#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

int runGenerateCommand(const ProjectOptions& options) {
    return runEngineJob(options.project, "generate", {{"set", options.sets}}, options.json);
}

} // namespace

void addGenerate(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ProjectOptions>();
    CLI::App* command =
        addCommand(app, action, "generate", "Make questions that the passages answer", options,
                   runGenerateCommand);
    addProjectOptions(*command, *options);
}

} // namespace fts
