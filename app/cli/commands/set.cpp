#include <iostream>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/project/field_table.h"
#include "core/project/locks.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::vector<std::string> fields;
};

int listFields(const Options& options) {
    const Project project = openProject(options.project, options.sets);
    nlohmann::json values = nlohmann::json::object();
    for (const Field& field : fields()) {
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
    std::vector<std::string> fields = options.fields;
    fields.insert(fields.end(), options.sets.begin(), options.sets.end());
    if (fields.empty()) {
        return listFields(options);
    }
    const std::filesystem::path folder = projectFolder(options.project);
    const FileLock lock = FileLock::acquire(folder / "edit.lock", "set");
    Project project = openProject(folder, fields);
    project.save();
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
}

} // namespace fts
