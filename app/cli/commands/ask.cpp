#include <cmath>
#include <iostream>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/net/key_file.h"
#include "core/net/keyring_secret_store.h"
#include "core/sql/answer_sentence.h"
#include "core/sql/open_database.h"
#include "core/work/ask.h"
#include "core/work/asked_model.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    AskParams ask;
    std::string database;
    std::filesystem::path keyFile;
    std::string model;
    std::filesystem::path csv;
    double seconds = 5;
    int tokens = 0; ///< of the longest statement; 0: as the project has it
    bool dryRun = false;
};

std::optional<Secret> passwordFor(const GivenAddress& given, const Options& options,
                                  const JobContext& context) {
    if (given.password) {
        context.log(Message(FTS_TEXT("The address holds a password, which others on this computer "
                                     "may have seen. It is used this once and kept nowhere; put it "
                                     "into a file that only you may read, and name that with "
                                     "--key-file.")),
                    LogLevel::Warning);
        return given.password;
    }
    const std::string name = databaseKeyName(given.address);
    if (name.empty()) {
        return std::nullopt;
    }
    return options.keyFile.empty() ? findInKeyring(name)
                                   : std::optional(readKeyFile(options.keyFile));
}

void print(const AskAnswer& answer) {
    std::cout << "\n"
              << resultAsTable(answer.result) << "\n"
              << answerSentence(answer.result).english() << std::endl;
    if (const auto cut = cutCellsSentence(answer.result)) {
        std::cout << cut->english() << std::endl;
    }
}

nlohmann::json asJson(const Options& options, const AskAnswer& answer) {
    nlohmann::json json = {{"question", options.ask.question},
                           {"statement", answer.written},
                           {"taken", takenValuesAsJson(answer.taken)},
                           {"sent", answer.sent}};
    if (!options.dryRun) {
        json.update(resultAsJson(answer.result));
        json["answer"] = answerSentence(answer.result).english();
    }
    return json;
}

nlohmann::json ask(const Options& options, JobContext& context) {
    const Project project = openProject(options.project, options.sets);
    const GivenAddress given = readDatabaseAddress(options.database);
    const auto connection =
        openDatabase(given.address, passwordFor(given, options, context), context.stop);
    AskParams params = options.ask;
    if (params.statement.empty()) {
        params.prompt = askedPrompt(project, options.model);
        params.statementTokens =
            options.tokens > 0 ? options.tokens : project.specs().evaluate.answerTokens;
    }
    const AskAnswer answer = askDatabase(
        *connection, params, [&] { return openAskedModel(project, options.model); },
        [&](const std::string& statement) {
            if (!options.json) {
                std::cout << shownCell(statement) << std::endl; // no command to a terminal
            }
        },
        context);
    if (!options.dryRun && !options.csv.empty()) {
        writeFileAtomically(options.csv, resultAsCsv(answer.result));
    }
    if (options.json) {
        return asJson(options, answer);
    }
    if (!options.dryRun) {
        print(answer);
    }
    return nlohmann::json::object();
}

int runAsk(const Options& given) {
    Options options = given;
    options.ask.run = !options.dryRun;
    options.ask.limits.time = std::chrono::milliseconds(std::llround(options.seconds * 1000));
    if (options.ask.question.empty() == options.ask.statement.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Write either a question, or a statement after --sql."));
    }
    return runHere([&](JobContext& context) { return ask(options, context); }, options.json);
}

} // namespace

void addAsk(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "ask", "Answer a question from a database", options, runAsk);
    addProjectOptions(*command, *options);
    command->add_option("QUESTION", options->ask.question, "What to find out");
    command
        ->add_option("--database", options->database,
                     "A SQLite file, postgresql://USER@COMPUTER/DATABASE, "
                     "mysql://USER@COMPUTER/DATABASE or odbc:NAME")
        ->required();
    command->add_option("--sql", options->ask.statement,
                        "A statement of your own, run in place of the model's under the same "
                        "limits");
    command->add_flag("--dry-run", options->dryRun, "Show the statement and run nothing");
    command->add_flag("--free", options->ask.free,
                      "Let the model write what it likes; otherwise it is held to questions and to "
                      "the names of the database");
    command->add_flag("--as-written", options->ask.asWritten,
                      "Take texts as the model writes them; otherwise one that a column does not "
                      "hold gives way to the column's own that differs by capitals only");
    command->add_option("--model", options->model,
                        "base, tuned, run:N, a folder of a model or of PEFT adapters, a .gguf file "
                        "or a name; if not given, the project's, as far as it has learned");
    command
        ->add_option("--tokens", options->tokens,
                     "Longest statement of the model, in tokens; if not given, the project's "
                     "evaluate.answer_tokens")
        ->check(CLI::Range(1, 100'000));
    command->add_option("--key-file", options->keyFile,
                        "File that holds the database's password and that only you may read; "
                        "without it the keyring is asked");
    command->add_option("--timeout", options->seconds, "Seconds that a statement may run")
        ->check(CLI::Range(0.1, 3600.0));
    command->add_option("--rows", options->ask.limits.rows, "Most rows that are shown")
        ->check(CLI::Range(1, 100'000));
    command->add_option("--csv", options->csv, "Write the rows to this file, too");
}

} // namespace fts
