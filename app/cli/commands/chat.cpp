#include <istream>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "app/cli/stoppable_input.h"
#include "core/project/specs.h"
#include "core/work/chat.h"

namespace fts {
namespace {

// Standard output is the answers' alone.
int runChat(const ChatParams& params) {
    return runHere(
        [&](JobContext& context) {
            StoppableInput input(context.stop);
            std::istream lines(&input);
            const nlohmann::json account = chatLines(params, lines, printPiece, context);
            context.check(); // what ends by a stop is not all of the input
            context.log(Message(FTS_TEXT("Answers: %1. Tokens: %2. Tokens a second: %3."),
                                account["answers"].get<std::int64_t>(),
                                account["tokens"].get<std::int64_t>(),
                                account["tokens_per_s"].get<double>()));
            return nlohmann::json::object();
        },
        false);
}

} // namespace

void addChat(CLI::App& app, Action& action) {
    const auto params = std::make_shared<ChatParams>();
    params->model = GenerateSpec().localModel;
    CLI::App* command =
        addCommand(app, action, "chat", "Talk with a language model: a line in, an answer out",
                   params, runChat);
    command->add_option("--model", params->model,
                        "A folder of a model or of PEFT adapters, a .gguf file or a name; if not "
                        "given, the small model that comes with the program");
    command->add_option("--system", params->system, "What the model is told beforehand");
    command->add_option("--device", params->device, "auto, cpu, or cuda:0, cuda:1 …");
    command->add_option("--precision", params->precision, "fp32, bf16 or auto");
    command->add_option("--threads", params->threads, "Processor threads; 0: one a core");
    command->add_option("--max-tokens", params->maxTokens, "Longest answer")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--temperature", params->sampling.temperature, "0: always the likeliest token")
        ->check(CLI::Range(0.0, 10.0));
    command->add_option("--top-k", params->sampling.topK, "Of so many tokens; 0: of all")
        ->check(CLI::NonNegativeNumber);
    command
        ->add_option("--top-p", params->sampling.topP,
                     "Of the likeliest that together reach this share")
        ->check(CLI::Range(0.0, 1.0));
    command
        ->add_option("--repetition-penalty", params->sampling.repetitionPenalty,
                     "Above 1: less of what was said before")
        ->check(CLI::Range(0.1, 10.0));
    command->add_option("--seed", params->sampling.seed, "Names the random choices");
}

} // namespace fts
