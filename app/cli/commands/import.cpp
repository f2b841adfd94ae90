#include <algorithm>
#include <iterator>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/base/error.h"
#include "core/jobs/import_job.h"
#include "core/net/key_file.h"
#include "core/project/choices.h"
#include "core/store/split.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::vector<std::filesystem::path> paths;
    std::string format = "auto";
    std::string split;
    std::string map;
    std::filesystem::path passwordFile;
    bool removeMissing = false;
};

ImportParams paramsOf(const Options& options) {
    ImportParams params;
    params.paths = options.paths;
    params.format = options.format;
    params.map = options.map;
    params.removeMissing = options.removeMissing;
    if (!options.passwordFile.empty()) {
        params.passwords = readPasswordFile(options.passwordFile);
    }
    if (!options.split.empty()) {
        params.split = splitFromName(options.split);
    }
    return params;
}

int runImportCommand(const Options& options) {
    const ImportParams params = paramsOf(options);
    return changeRows(options, "import", [&params](Project& project, JobContext& context) {
        return importResultToJson(runImport(project, params, context));
    });
}

} // namespace

void addImport(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "import", "Read data sets or documents into a project", options,
                   runImportCommand);
    addProjectOptions(*command, *options);
    std::vector<std::string> formats{"auto"};
    for (const auto choices : {importerChoices(), sqlImporterChoices(), chatFormatChoices()}) {
        std::ranges::copy(keysIn(choices), std::back_inserter(formats));
    }
    command->add_option("PATH", options->paths, "Files or folders")->required();
    command
        ->add_option("--format", options->format, "The files' format, if it is not to be found out")
        ->check(CLI::IsMember(formats));
    command->add_flag("--remove-missing", options->removeMissing,
                      "Remove the documents whose files are gone from the folders given");
    command->add_option("--password-file", options->passwordFile,
                        "File of passwords, one a line, that only you may read; they are tried on "
                        "documents that open with one only");
    command->add_option("--split", options->split, "Use all of it for this part")
        ->check(CLI::IsMember({"train", "validation", "test"}));
    command->add_option(
        "--map", options->map,
        "question=COLUMN,passage=COLUMN[,document=COLUMN][,negative=COLUMN]; of text-to-SQL "
        "question=COLUMN,context=COLUMN,sql=COLUMN");
}

} // namespace fts
