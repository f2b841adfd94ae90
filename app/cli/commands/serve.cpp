#include <iostream>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/base/json.h"
#include "core/base/shown_path.h"
#include "core/jobs/stop_signals.h"
#include "core/net/key_file.h"
#include "core/serve/chat_tuning_tools.h"
#include "core/serve/server.h"

namespace fts {
namespace {

struct Options {
    ServeParams params;
    std::filesystem::path keyFile;
    std::filesystem::path project;
    bool json = false;
};

void tellReady(const std::string& address, const std::vector<std::string>& models, bool json) {
    if (json) {
        std::cout << dumpJson({{"address", address}, {"models", models}}) << std::endl;
        return;
    }
    std::cout << "Serving at " << address << "\nModels:";
    for (const std::string& model : models) {
        std::cout << " " << model;
    }
    std::cout << "\nCtrl-C ends it." << std::endl;
}

void tellCall(const ServedCall& call, bool json) {
    const std::string path = shownPath(call.path), method = shownPath(call.method); // any bytes
    if (json) {
        std::cout << dumpJson({{"method", method},
                               {"path", path},
                               {"status", call.status},
                               {"seconds", call.seconds}})
                  << std::endl;
    } else {
        std::cout << method << " " << path << " " << call.status << " " << call.seconds << " s"
                  << std::endl;
    }
}

int runServe(const Options& options) {
    ServeParams params = options.params;
    if (!options.keyFile.empty()) {
        params.key = readKeyFile(options.keyFile);
        forbidCoreFiles();
    }
    if (!options.project.empty()) {
        params.project = projectFolder(options.project);
    }
    const bool json = options.json;
    const ServeTold told{
        [json](const auto& address, const auto& models) { tellReady(address, models, json); },
        [json](const ServedCall& call) { tellCall(call, json); }};
    return runHere(
        [&](JobContext& context) {
            serve(params, chatTuningTools(params.device, params.threads), told, context);
            context.check(); // the exit code tells which signal ended it
            return nlohmann::json();
        },
        json, StopSignals::Hangup::Caught); // else the port stays taken by what nobody sees
}

} // namespace

void addServe(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    ServeParams& params = options->params;
    CLI::App* command = addCommand(
        app, action, "serve", "Answer OpenAI's clients with models of your own", options, runServe);
    command
        ->add_option("--model", params.models,
                     "A folder of a model or of PEFT adapters, a .gguf file or a name, or "
                     "NAME=PATH; may be repeated")
        ->required();
    command->add_option("--project", options->project,
                        "A project whose models --model then also takes: base, tuned or run:N");
    command->add_option("--data", params.data, "The folder for uploaded files and training jobs")
        ->required();
    command->add_option("--host", params.host,
                        "Where to listen; beyond this machine with a key only");
    command->add_option("--port", params.port, "0: any that is free")->check(CLI::Range(0, 65535));
    command->add_option(
        "--key-file", options->keyFile,
        "A file with the key that clients have to send, readable by you alone; - is "
        "standard input");
    command->add_option("--device", params.device, "auto, cpu, or cuda:0, cuda:1 …");
    command->add_option("--precision", params.precision, "fp32, bf16 or auto");
    command->add_option("--threads", params.threads, "Processor threads; 0: one a core");
    command->add_option("--at-once", params.atOnce, "Texts that one model writes side by side")
        ->check(CLI::Range(1, 1024));
    command
        ->add_option("--most-waiting", params.mostWaiting,
                     "Requests for one model beside these; others are told to come later")
        ->check(CLI::Range(1, 100000));
    command->add_flag("--json", options->json, "Print one JSON object a line");
}

} // namespace fts
