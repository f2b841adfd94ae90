#include "app/cli/command.h"
#include "app/cli/endpoint_key.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/llm/endpoint_abilities.h"
#include "core/project/kind_check.h"

namespace fts {
namespace {

using nlohmann::json;

struct Options : EndpointOptions {
    std::string role = "student";
};

Endpoint endpointOf(const Options& options) {
    const Project project = openProject(options.project, options.sets);
    const bool generates = options.role == "generate";
    if (generates) {
        requireKind(project, {kEmbedding, kDistillation}, "endpoint --of generate");
    } else {
        requireKind(project, {kDistillation}, "endpoint --of " + options.role);
    }
    auto endpoint = endpointFor(options.role, project.specs());
    if (!endpoint) {
        throw Error(ErrorKind::BadInput,
                    generates ? FTS_TEXT("The settings name no address for \"%1\". Set "
                                         "generate.generator to remote, %1.url and %1.model.")
                              : FTS_TEXT("The settings name no address for \"%1\". Set %1.url and "
                                         "%1.model."),
                    options.role);
    }
    return *std::move(endpoint);
}

json known(const std::optional<bool>& holds) {
    return holds ? json(*holds) : json();
}

json modelsToJson(const std::vector<RemoteModel>& models) {
    json list = json::array();
    for (const RemoteModel& model : models) {
        list.push_back({{"id", model.id}});
        if (!model.shutdownDate.empty()) {
            list.back()["shutdown_date"] = model.shutdownDate;
        }
    }
    return list;
}

json tested(const Endpoint& endpoint, const Secret& key, JobContext& context) {
    const auto [test, abilities] = tryEndpoint(endpoint, key, context.stop);
    context.log(test.verdict, test.answered ? LogLevel::Info : LogLevel::Warning);
    for (const Message& sentence : abilities.sentences(endpoint.model)) {
        context.log(sentence);
    }
    return {{"address", endpoint.url},
            {"model", endpoint.model},
            {"reachable", test.reachable},
            {"key_accepted", test.keyAccepted},
            {"chat", test.answered},
            {"embeddings", known(abilities.embeddings)},
            {"fine_tuning", known(abilities.fineTuning)},
            {"models", modelsToJson(abilities.models)},
            {"shutdown_date", abilities.shutdownDate}};
}

int runEndpoint(const Options& options) {
    const Endpoint endpoint = endpointOf(options);
    Secret key;
    for (const auto& [name, kept] : endpointKeys(options, {options.role})) {
        key = kept;
    }
    return runHere([&](JobContext& context) { return tested(endpoint, key, context); },
                   options.json);
}

} // namespace

void addEndpoint(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(app, action, "endpoint",
                                   "Try an address of a project's settings and say what it can do",
                                   options, runEndpoint);
    addEndpointOptions(*command, *options);
    command->add_option("--of", options->role, "student, teacher, judge or generate")
        ->check(CLI::IsMember({"student", "teacher", "judge", "generate"}));
}

} // namespace fts
