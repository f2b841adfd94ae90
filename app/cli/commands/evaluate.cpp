#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options : EndpointOptions {
    std::string model = "tuned";
    std::string split = "test";
    bool constrained = false;
    bool tryJudge = false;
    bool dryRun = false;
};

// The job may run in an engine with another working folder.
std::string absoluteModel(const std::string& model) {
    const bool isFolder = model != "base" && model != "tuned" && std::filesystem::exists(model);
    return isFolder ? std::filesystem::absolute(model).string() : model;
}

int runEvaluateCommand(const Options& options) {
    return runEngineJob(options.project, "evaluate",
                        {{"set", options.sets},
                         {"model", absoluteModel(options.model)},
                         {"split", options.split},
                         {"constrained", options.constrained},
                         {"try_judge", options.tryJudge},
                         {"dry_run", options.dryRun}},
                        options.json,
                        // A rehearsal sends nothing, so it needs no key.
                        options.dryRun ? NamedSecrets{}
                                       : endpointKeys(options, {"teacher", "student", "judge"}));
}

} // namespace

void addEvaluate(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "evaluate",
                                   "Judge a model, and compare the tuned one with its base",
                                   options, runEvaluateCommand);
    addEndpointOptions(*command, *options);
    command->add_option("--model", options->model, "base, tuned, run:N or a folder");
    command->add_option("--split", options->split, "The part to judge on")
        ->check(CLI::IsMember({"train", "validation", "test"}));
    command->add_flag("--try-judge", options->tryJudge,
                      "Of distillation: only try the judge on statements whose truth is known");
    command->add_flag("--dry-run", options->dryRun,
                      "Of distillation: only say what would be asked and what it would cost");
    command->add_flag("--constrained", options->constrained,
                      "Of text-to-SQL: judge the model also held to the names of the tables");
}

} // namespace fts
