#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/jobs/run_removal.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    int run = 0;
};

int runDeleteRun(const Options& options) {
    const Project project = Project::open(projectFolder(options.project));
    const auto bytes = removableBytes(project, options.run);
    removeRun(project, options.run);
    printResult({{"deleted", options.run}, {"bytes", bytes}}, options.json);
    return 0;
}

} // namespace

void addDeleteRun(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "delete-run",
                                   "Delete a run with its checkpoints, its model and its verdict",
                                   options, runDeleteRun);
    addProjectOptions(*command, *options);
    command->add_option("run", options->run, "Its number")->required();
}

} // namespace fts
