#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

int runUpdateCommand(const EndpointOptions& options) {
    return runEngineJob(options.project, "update", {{"set", options.sets}}, options.json,
                        endpointKeys(options, {"generate", "teacher", "student", "judge"}));
}

} // namespace

void addUpdate(CLI::App& app, Action& action) {
    const auto options = std::make_shared<EndpointOptions>();
    CLI::App* command = addCommand(app, action, "update", "Do every stage that is not fresh",
                                   options, runUpdateCommand);
    addEndpointOptions(*command, *options);
}

} // namespace fts
