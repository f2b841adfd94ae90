#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options : EndpointOptions {
    bool resume = false;
    bool fresh = false;
    int extend = 0;
};

int runTrainCommand(const Options& options) {
    nlohmann::json params = {{"set", options.sets}};
    if (options.resume) {
        params["resume"] = true;
    }
    if (options.fresh) {
        params["fresh"] = true;
    }
    if (options.extend > 0) {
        params["extend"] = options.extend;
    }
    return runEngineJob(options.project, "train", params, options.json,
                        endpointKeys(options, {"student"}));
}

} // namespace

void addTrain(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "train", "Fine-tune the base model", options, runTrainCommand);
    addEndpointOptions(*command, *options);
    auto* how = command->add_option_group("how", "Where to begin");
    how->add_flag("--resume", options->resume, "Go on from the last checkpoint");
    how->add_flag("--fresh", options->fresh, "Begin a new run");
    how->add_option("--extend", options->extend, "Train a finished run N epochs longer")
        ->check(CLI::Range(1, 100000));
    how->require_option(0, 1);
}

} // namespace fts
