#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

int runForecastCommand(const ProjectOptions& options) {
    return runEngineJob(options.project, "forecast", {{"set", options.sets}}, options.json);
}

} // namespace

void addForecast(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ProjectOptions>();
    CLI::App* command = addCommand(app, action, "forecast",
                                   "Measure how long training takes at most, and its memory",
                                   options, runForecastCommand);
    addProjectOptions(*command, *options);
}

} // namespace fts
