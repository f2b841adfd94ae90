#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/outcome.h"

namespace {

void addCommands(CLI::App& app, fts::Action& action) {
    fts::addNew(app, action);
    fts::addSet(app, action);
    fts::addImport(app, action);
    fts::addChunk(app, action);
    fts::addGenerate(app, action);
    fts::addAnswer(app, action);
    fts::addForecast(app, action);
    fts::addTrain(app, action);
    fts::addJobs(app, action);
    fts::addCheck(app, action);
    fts::addEndpoint(app, action);
    fts::addEvaluate(app, action);
    fts::addExport(app, action);
    fts::addExportData(app, action);
    fts::addUpdate(app, action);
    fts::addRestore(app, action);
    fts::addDeleteRun(app, action);
    fts::addStatus(app, action);
    fts::addSearch(app, action);
    fts::addAsk(app, action);
    fts::addRag(app, action);
    fts::addChat(app, action);
    fts::addEmbed(app, action);
    fts::addDevices(app, action);
    fts::addSelftest(app, action);
    fts::addServe(app, action);
    fts::addEngine(app, action);
}

// CLI11 would say of a command it does not know that one is missing.
bool isUnknownCommand(const CLI::App& app, int argc, char** argv) {
    const auto isNamed = [argv](const CLI::App* command) { return command->check_name(argv[1]); };
    return argc > 1 && argv[1][0] != '-' && app.get_subcommands(isNamed).empty();
}

bool wantsJson(int argc, char** argv) {
    return std::find(argv, argv + argc, std::string_view("--json")) != argv + argc;
}

int run(int argc, char** argv) {
    CLI::App app("Fine-tunes models on your own data and tells whether they got better.",
                 "finetune-studio-cli");
    app.set_version_flag("--version", "finetune-studio-cli " FTS_VERSION);
    app.require_subcommand(1);
    fts::Action action;
    addCommands(app, action);
    if (isUnknownCommand(app, argc, argv)) {
        const fts::Message unknown("There is no command \"%1\". --help lists them.", argv[1]);
        return fts::finish(fts::Failed{fts::ErrorKind::BadInput, unknown}, 0,
                           wantsJson(argc, argv));
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 has exit codes of its own; ours say "bad input".
        if (app.exit(error, std::cout, std::cerr) == 0) {
            return fts::kDone; // it was asked for help
        }
        if (wantsJson(argc, argv)) {
            const fts::Failed failed{fts::ErrorKind::BadInput, {"%1", error.what()}};
            std::cout << fts::dumpJson(fts::outcomeToJson(failed)) << std::endl;
        }
        return fts::kBadInput;
    }
    int code = 0;
    fts::FunctionSink nobody([](const fts::Event&) {});
    fts::JobContext context{{}, nobody};
    const fts::Outcome outcome = fts::runJob(
        [&](fts::JobContext&) {
            code = action();
            return nlohmann::json();
        },
        context);
    if (!std::holds_alternative<fts::Succeeded>(outcome)) {
        return fts::finish(outcome, 0, wantsJson(argc, argv));
    }
    return code;
}

// Whatever has something left to do at its end has ended with the command. What remains is torch,
// which takes its list of operators apart: a third of a short command's time.
int leave(int code) {
    std::cout.flush();
    if (!std::cout && code == fts::kDone) {
        std::cerr << "Not all could be written to standard output. Check that there is room where "
                     "it goes, and that what reads it still runs."
                  << std::endl;
        code = fts::kFailed;
    }
    std::fflush(nullptr);
#ifndef __SANITIZE_ADDRESS__ // which looks for leaks on the ordinary way out
    std::_Exit(code);
#endif
    return code;
}

} // namespace

int main(int argc, char** argv) {
    return leave(run(argc, argv));
}
