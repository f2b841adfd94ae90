#include "core/work/devices.h"
#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options {
    bool json = false;
};

int runDevices(const Options& options) {
    return runHere([](JobContext&) { return deviceFacts(); }, options.json);
}

} // namespace

void addDevices(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "devices", "What this machine can compute on", options, runDevices);
    command->add_flag("--json", options->json, "Print one JSON object as the last line");
}

} // namespace fts
