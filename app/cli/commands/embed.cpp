#include <iostream>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/work/embed.h"

namespace fts {
namespace {

struct Options {
    std::filesystem::path model;
};

int runEmbed(const Options& options) {
    return runHere(
        [&](JobContext& context) {
            embedLines(options.model, std::cin, std::cout, context);
            std::cout.flush();
            return nlohmann::json::object();
        },
        false);
}

} // namespace

void addEmbed(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "embed",
                                   "One text a line in, one vector a line out as JSON", options,
                                   runEmbed);
    command->add_option("--model", options->model, "A model's folder or name")->required();
}

} // namespace fts
