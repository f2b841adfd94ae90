#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options : EndpointOptions {
    bool dryRun = false;
};

int runAnswerCommand(const Options& options) {
    // A rehearsal sends nothing, so it needs no key.
    return runEngineJob(options.project, "answer",
                        {{"set", options.sets}, {"dry_run", options.dryRun}}, options.json,
                        options.dryRun ? NamedSecrets{} : endpointKeys(options, {"teacher"}));
}

} // namespace

void addAnswer(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "answer", "Have the teacher answer the questions from the passages",
                   options, runAnswerCommand);
    addEndpointOptions(*command, *options);
    command->add_flag("--dry-run", options->dryRun,
                      "Only say what would be sent to the teacher and what it would cost");
}

} // namespace fts
