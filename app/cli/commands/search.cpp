#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::string question;
    int k = 10;
};

int runSearch(const Options& options) {
    return runEngineJob(options.project, "search",
                        {{"set", options.sets}, {"question", options.question}, {"k", options.k}},
                        options.json);
}

} // namespace

void addSearch(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "search",
                                   "Find passages with the base model, the tuned one and by words",
                                   options, runSearch);
    addProjectOptions(*command, *options);
    command->add_option("QUESTION", options->question, "What to look for")->required();
    command->add_option("--k", options->k, "Passages of each")->check(CLI::Range(1, 100));
}

} // namespace fts
