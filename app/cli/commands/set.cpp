#include <iostream>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/jobs/remote_generation.h"
#include "core/llm/kept_endpoints.h"
#include "core/project/field_table.h"
#include "core/project/locks.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::vector<std::string> fields;
    std::string endpoint, keepEndpoint; // names
};

// "key=value" for all that is kept of an address.
std::vector<std::string> fieldsOfEndpoint(const std::string& name) {
    std::string there;
    for (const Endpoint& endpoint : KeptEndpoints().all()) {
        if (endpoint.name == name) {
            Specs specs;
            specs.generate.generator = "remote";
            setGenerationEndpoint(specs.generate, endpoint);
            std::vector<std::string> fields;
            for (const char* key :
                 {"generate.generator", "generate.url", "generate.model", "generate.parallel",
                  "generate.timeout", "generate.price_in", "generate.price_out"}) {
                fields.push_back(std::string(key) + "=" + fieldText(fieldNamed(key), specs));
            }
            return fields;
        }
        there += (there.empty() ? "" : ", ") + endpoint.name;
    }
    throw Error(ErrorKind::BadInput, FTS_TEXT("No address is kept as \"%1\". There are: %2."), name,
                there.empty() ? "none" : there);
}

void keepEndpoint(const Project& project, const std::string& name) {
    Endpoint endpoint = generationEndpoint(project.specs().generate);
    endpoint.name = name;
    KeptEndpoints().keep(endpoint);
}

int listFields(const Options& options) {
    const Project project = openProject(options.project, options.sets);
    nlohmann::json values = nlohmann::json::object();
    for (const Field& field : fields(project.kind())) {
        const std::string value = fieldText(field, project.specs());
        values[field.key] = value;
        if (!options.json) {
            std::cout << field.key << "=" << value << "    " << field.help.english() << "\n";
        }
    }
    if (options.json) {
        printResult(values, true);
    }
    return 0;
}

int runSet(const Options& options) {
    std::vector<std::string> fields =
        options.endpoint.empty() ? std::vector<std::string>() : fieldsOfEndpoint(options.endpoint);
    fields.insert(fields.end(), options.fields.begin(), options.fields.end());
    fields.insert(fields.end(), options.sets.begin(), options.sets.end());
    if (fields.empty() && options.keepEndpoint.empty()) {
        return listFields(options);
    }
    const std::filesystem::path folder = projectFolder(options.project);
    const FileLock lock = FileLock::acquire(folder / "edit.lock", "set");
    Project project = openProject(folder, fields);
    project.save();
    if (!options.keepEndpoint.empty()) {
        keepEndpoint(project, options.keepEndpoint);
    }
    printResult({{"set", fields}}, options.json);
    return 0;
}

} // namespace

void addSet(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        app, action, "set", "Keep settings, or list them all with their values", options, runSet);
    addProjectOptions(*command, *options);
    command->add_option("FIELDS", options->fields, "key=value …");
    command->add_option("--endpoint", options->endpoint,
                        "Take the language model's address, its name and prices from what is kept "
                        "under this name");
    command->add_option("--keep-endpoint", options->keepEndpoint,
                        "Keep those of the project under this name, for all projects");
}

} // namespace fts
