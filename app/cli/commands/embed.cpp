#include <iostream>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "app/cli/stoppable_input.h"
#include "core/work/embed.h"

namespace fts {
namespace {

// Standard output is the vectors' alone; what there is to say of them goes to standard error.
int runEmbed(const EmbedParams& params) {
    return runHere(
        [&](JobContext& context) {
            StoppableInput input(context.stop);
            std::istream lines(&input);
            const nlohmann::json counts = embedLines(params, lines, std::cout, context);
            context.check(); // what ends by a stop is not all of the input
            std::cout.flush();
            context.log(
                Message(FTS_TEXT("Texts: %1, of them cut: %4. Tokens: %2. Time: %3 s."),
                        counts["texts"].get<std::int64_t>(), counts["tokens"].get<std::int64_t>(),
                        counts["seconds"].get<double>(), counts["cut_texts"].get<std::int64_t>()));
            return nlohmann::json::object();
        },
        false);
}

} // namespace

void addEmbed(CLI::App& app, Action& action) {
    const auto params = std::make_shared<EmbedParams>();
    CLI::App* command =
        addCommand(app, action, "embed", "One text a line in, one vector a line out as JSON",
                   params, runEmbed);
    command->add_option("--model", params->model, "A model's folder or name")->required();
    command->add_option("--device", params->device, "auto, cpu, or cuda:0, cuda:1 …");
    command->add_option("--precision", params->precision, "fp32, bf16 or auto");
    command->add_option("--prompt", params->prompt, "Text put before each line");
    command->add_option("--max-tokens", params->maxTokens,
                        "Tokens of a text the model sees; 0: the model's own limit");
    command->add_option("--threads", params->threads, "Processor threads; 0: one a core");
}

} // namespace fts
