#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/jobs/put_back.h"
#include "core/project/project.h"
#include "core/store/copy_facts.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

struct Options : ProjectOptions {
    std::string copy; ///< its name; empty: the newest
    bool list = false;
};

nlohmann::json listed(const std::vector<CopyFacts>& copies) {
    nlohmann::json all = nlohmann::json::array();
    for (const CopyFacts& copy : copies) {
        all.push_back({{"copy", copy.path.stem().string()},
                       {"made_at", copy.madeAt},
                       {"bytes", copy.bytes},
                       {"readable", copy.rows.has_value()}});
        if (copy.rows) {
            all.back().update({{"documents", copy.rows->documents},
                               {"questions", copy.rows->questions},
                               {"pairs", copy.rows->pairs},
                               {"conversations", copy.rows->chatRows},
                               {"sql_rows", copy.rows->sqlRows}});
        }
    }
    return all;
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
    if (options.list) {
        printResult({{"copies", listed(copyFacts(store))}}, options.json);
        return 0;
    }
    const fs::path copy = chosen(storeCopies(store), options.copy);
    putBackCopy(folder, copy);
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
