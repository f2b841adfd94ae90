#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/jobs/chunk_job.h"
#include "core/project/kind_check.h"

namespace fts {
namespace {

int runChunkCommand(const ProjectOptions& options) {
    return changeRows(options, "chunk", [](Project& project, JobContext& context) {
        requireKind(project, {kEmbedding, kDistillation}, "chunk");
        return chunkResultToJson(runChunk(project, context));
    });
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
