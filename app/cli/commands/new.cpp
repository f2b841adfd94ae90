#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::string kind;
};

int runNew(const Options& options) {
    Specs specs = defaultSpecs(options.kind);
    applySets(specs, options.sets); // first: a mistake must not leave a project behind
    Project project = Project::create(options.project, options.kind);
    if (!options.sets.empty()) {
        project.specs() = specs;
        project.save();
    }
    printResult({{"project", project.folder().string()}, {"kind", options.kind}}, options.json);
    return 0;
}

} // namespace

void addNew(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "new", "Make a project in a new folder", options, runNew);
    addProjectOptions(*command, *options);
    command->add_option("--kind", options->kind, "What is trained")
        ->required()
        ->check(CLI::IsMember(keysIn(kindChoices())));
}

} // namespace fts
