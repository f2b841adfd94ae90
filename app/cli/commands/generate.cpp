#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"
#include "core/jobs/remote_generation.h"
#include "core/project/kind_check.h"

namespace fts {
namespace {

struct Options : EndpointOptions {
    bool dryRun = false;
};

nlohmann::json costToJson(const GenerationCost& cost) {
    return {{"address", cost.address},   {"passages", cost.passages},
            {"requests", cost.requests}, {"tokens", {{"in", cost.use.in}, {"out", cost.use.out}}},
            {"price", cost.price},       {"answers_measured", cost.answers}};
}

int runGenerateCommand(const Options& options) {
    if (options.dryRun) {
        return runHere(
            [&](JobContext& context) {
                const Project project = openProject(options.project, options.sets);
                requireKind(project, {kEmbedding, kDistillation}, "generate");
                return costToJson(generationCost(project, project.specs(), context));
            },
            options.json);
    }
    return runEngineJob(options.project, "generate", {{"set", options.sets}}, options.json,
                        endpointKeys(options, {"generate"}));
}

} // namespace

void addGenerate(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "generate", "Make questions that the passages answer", options,
                   runGenerateCommand);
    addEndpointOptions(*command, *options);
    command->add_flag("--dry-run", options->dryRun,
                      "Only say what would be sent to the language model and what it would cost");
}

} // namespace fts
