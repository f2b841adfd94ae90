#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/project/locks.h"
#include "core/project/project.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

struct Options : ProjectOptions {
    std::string copy; ///< its name; empty: the newest
    bool list = false;
};

nlohmann::json namesOf(const std::vector<fs::path>& copies) {
    nlohmann::json names = nlohmann::json::array();
    for (const fs::path& copy : copies) {
        names.push_back(copy.stem().string());
    }
    return names;
}

fs::path chosen(const std::vector<fs::path>& copies, const std::string& name) {
    for (const fs::path& copy : copies) {
        if (name.empty() || copy.stem() == name) {
            return copy;
        }
    }
    throw Error(ErrorKind::NotFound,
                name.empty() ? FTS_TEXT("No copy of the project's rows was made yet.")
                             : FTS_TEXT("There is no copy \"%1\". List them with --list."),
                name);
}

int runRestore(const Options& options) {
    const fs::path folder = projectFolder(options.project);
    const fs::path store = Project::open(folder).storePath();
    const auto copies = storeCopies(store);
    if (options.list) {
        printResult({{"copies", namesOf(copies)}}, options.json);
        return 0;
    }
    const fs::path copy = chosen(copies, options.copy);
    const FileLock editLock = FileLock::acquire(folder / "edit.lock", "restore");
    const FileLock jobLock = FileLock::acquire(folder / "job.lock", "restore");
    restoreStore(store, copy);
    printResult({{"restored", copy.stem().string()}}, options.json);
    return 0;
}

} // namespace

void addRestore(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "restore",
                   "Put back documents, questions and decisions as they were on an earlier day",
                   options, runRestore);
    addProjectOptions(*command, *options);
    command->add_option("--copy", options->copy, "Which of the copies; else the newest");
    command->add_flag("--list", options->list, "Only list them");
}

} // namespace fts
