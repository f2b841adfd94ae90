#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

int runUpdateCommand(const ProjectOptions& options) {
    return runEngineJob(options.project, "update", {{"set", options.sets}}, options.json);
}

} // namespace

void addUpdate(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ProjectOptions>();
    CLI::App* command = addCommand(app, action, "update", "Do every stage that is not fresh",
                                   options, runUpdateCommand);
    addProjectOptions(*command, *options);
}

} // namespace fts
