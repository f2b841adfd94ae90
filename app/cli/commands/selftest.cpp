#include "core/work/selftest.h"
#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options {
    bool json = false;
};

int runSelftestCommand(const Options& options) {
    return runHere(runSelftest, options.json);
}

} // namespace

void addSelftest(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "selftest",
                                   "Check this machine: processor against GPU where there is one",
                                   options, runSelftestCommand);
    command->add_flag("--json", options->json, "Print one JSON object as the last line");
}

} // namespace fts
