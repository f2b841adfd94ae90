#include <algorithm>
#include <iterator>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/jobs/data_export.h"
#include "core/project/kind_check.h"

namespace fts {
namespace {

struct Options : ProjectOptions {
    std::string format;
    std::filesystem::path out;
    std::string part;
};

int runExportData(const Options& options) {
    const Project project = openProject(options.project, options.sets);
    const bool chat = hasKey(chatFormatChoices(), options.format);
    if (chat) {
        requireKind(project, {kDistillation}, "export-data --format " + options.format);
    } else {
        requireKind(project, {kEmbedding, kDistillation}, "export-data");
    }
    const DataExport wanted{options.format, options.out,
                            options.part.empty() ? std::nullopt
                                                 : std::optional(splitFromName(options.part))};
    return runHere(
        [&](JobContext& context) {
            return chat ? exportChatRows(project.storePath(), wanted, context)
                        : exportData(project.storePath(), wanted, context);
        },
        options.json);
}

} // namespace

void addExportData(CLI::App& app, Action& action) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(app, action, "export-data", "Write the rows that are used, for other programs",
                   options, runExportData);
    addProjectOptions(*command, *options);
    auto formats = keysIn(dataFormatChoices());
    std::ranges::copy(keysIn(chatFormatChoices()), std::back_inserter(formats));
    command
        ->add_option("--format", options->format,
                     "What to write; openai-chat: the conversations a student learns from")
        ->required()
        ->check(CLI::IsMember(formats));
    command->add_option("--out", options->out, "The file to write; for beir a folder")->required();
    command->add_option("--split", options->part, "train, validation or test; all if not given");
}

} // namespace fts
