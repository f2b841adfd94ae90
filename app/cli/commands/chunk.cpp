#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/jobs/chunk_job.h"
#include "core/project/locks.h"

namespace fts {
namespace {

int runChunkCommand(const ProjectOptions& options) {
    return runHere(
        [&](JobContext& context) {
            const std::filesystem::path folder = projectFolder(options.project);
            const FileLock editLock = FileLock::acquire(folder / "edit.lock", "chunk");
            const FileLock jobLock = FileLock::acquire(folder / "job.lock", "chunk");
            Project project = openProject(folder, options.sets);
            return chunkResultToJson(runChunk(project, context));
        },
        options.json);
}

} // namespace

void addChunk(CLI::App& app, Action& action) {
    const auto options = std::make_shared<ProjectOptions>();
    CLI::App* command =
        addCommand(app, action, "chunk", "Divide the documents into passages the model sees whole",
                   options, runChunkCommand);
    addProjectOptions(*command, *options);
}

} // namespace fts
