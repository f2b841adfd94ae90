#include <algorithm>
#include <iostream>

#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/base/utf8.h"
#include "core/net/session_secret_store.h"
#include "core/project/kind_check.h"
#include "core/work/asked_documents.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kShownOfSource = 240; // bytes

struct Options : EndpointOptions {
    std::string question;
    std::string model;
};

std::string oneLine(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return harmless(shortened(std::move(text), kShownOfSource));
}

void printSources(const json& sources) {
    std::cout << "\n\n";
    int number = 0;
    for (const json& source : sources) {
        std::cout << "[" << ++number << "] " << oneLine(source["document"]);
        if (source["page"] > 0) {
            std::cout << ", page " << source["page"];
        }
        std::cout << "\n    " << oneLine(source["text"]) << "\n";
    }
    std::cout << std::flush;
}

json answer(const Options& options, JobContext& context) {
    const Project project = openProject(options.project, options.sets);
    requireKind(project, {kDistillation}, "rag");
    SessionSecretStore secrets;
    for (const auto& [name, key] : endpointKeys(options, {"teacher", "student"})) {
        secrets.keep(name, key);
    }
    const auto grow = [&](std::string_view piece) {
        if (!options.json) {
            printPiece(piece);
        }
    };
    const json answered =
        AskedDocuments().answer(project, {{"question", options.question}, {"model", options.model}},
                                secrets, grow, context);
    if (options.json) {
        return answered;
    }
    printSources(answered["sources"]);
    return json::object();
}

int runRag(const Options& options) {
    return runHere([&](JobContext& context) { return answer(options, context); }, options.json);
}

} // namespace

void addRag(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, action, "rag", "Answer a question from the project's passages, with its sources",
        options, runRag);
    addEndpointOptions(*command, *options);
    command->add_option("QUESTION", options->question, "What to find out")->required();
    command->add_option("--model", options->model,
                        "base, tuned, run:N or teacher; if not given, the student as far as it "
                        "has learned");
}

} // namespace fts
