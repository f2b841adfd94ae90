#include <iostream>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/jobs/asked_endpoint.h"
#include "core/jobs/remote_generation.h"
#include "core/llm/kept_endpoints.h"
#include "core/project/field_table.h"
#include "core/project/locks.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::vector<std::string> fields;
    std::string endpoint, keepEndpoint; // names
    std::string role = "generate";      // whose address that is
};

AskedModelSpec& askedIn(Specs& specs, const std::string& role) {
    return role == "teacher" ? specs.teacher : role == "student" ? specs.student : specs.judge;
}

// "key=value" for all that is kept of an address.
std::vector<std::string> fieldsOf(const Endpoint& endpoint, const Specs& project,
                                  const std::string& role) {
    Specs specs = project;
    std::vector<std::string> names{"url", "model", "parallel", "timeout", "price_in", "price_out"};
    if (role == "generate") {
        specs.generate.generator = "remote";
        names.insert(names.begin(), "generator");
        setEndpoint(specs.generate, endpoint);
    } else {
        setEndpoint(askedIn(specs, role), endpoint);
    }
    std::vector<std::string> fields;
    for (const std::string& name : names) {
        const std::string key = role + "." + name;
        fields.push_back(key + "=" + fieldText(fieldNamed(key, specs.kind), specs));
    }
    return fields;
}

std::vector<std::string> fieldsOfEndpoint(const Options& options) {
    const Project project = openProject(options.project, {});
    std::string there;
    for (const Endpoint& endpoint : KeptEndpoints().all()) {
        if (endpoint.name == options.endpoint) {
            return fieldsOf(endpoint, project.specs(), options.role);
        }
        there += (there.empty() ? "" : ", ") + endpoint.name;
    }
    throw Error(ErrorKind::BadInput, FTS_TEXT("No address is kept as \"%1\". There are: %2."),
                options.endpoint, there.empty() ? "none" : there);
}

void keepEndpoint(Project& project, const Options& options) {
    Endpoint endpoint = options.role == "generate"
                            ? endpointOf(project.specs().generate)
                            : endpointOf(askedIn(project.specs(), options.role));
    endpoint.name = options.keepEndpoint;
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
        options.endpoint.empty() ? std::vector<std::string>() : fieldsOfEndpoint(options);
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
        keepEndpoint(project, options);
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
    command->add_option("FIELDS", options->fields, "key=value …")->transform(withWholePath);
    command->add_option("--endpoint", options->endpoint,
                        "Take the language model's address, its name and prices from what is kept "
                        "under this name");
    command->add_option("--keep-endpoint", options->keepEndpoint,
                        "Keep those of the project under this name, for all projects");
    command
        ->add_option("--for", options->role,
                     "Whose address that is: of what makes questions, if not given, or of teacher, "
                     "student or judge")
        ->check(CLI::IsMember({"generate", "teacher", "student", "judge"}));
}

} // namespace fts
