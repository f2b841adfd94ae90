#include "core/project/overview.h"

#include "core/project/locks.h"
#include "core/project/project.h"

namespace fts {
namespace {

Message stateOf(const ProjectOverview& overview) {
    const std::int64_t pairs = overview.counts.pairs;
    if (overview.working) {
        return {FTS_TEXT("Being worked on now (pairs: %1)"), pairs};
    }
    if (pairs == 0) {
        return overview.counts.documents == 0
                   ? Message(FTS_TEXT("A draft without data"))
                   : Message(FTS_TEXT("No questions yet (documents: %1)"),
                             overview.counts.documents);
    }
    if (!overview.lastRun) {
        return {FTS_TEXT("Not trained yet (pairs: %1)"), pairs};
    }
    const RunRow& run = *overview.lastRun;
    if (run.state == "succeeded") {
        return {FTS_TEXT("Run %2 is done (pairs: %1)"), pairs, run.number};
    }
    if (run.state == "failed") {
        return {FTS_TEXT("Run %2 failed (pairs: %1)"), pairs, run.number};
    }
    // "running" without anyone at work is a run whose process was ended from outside.
    return {FTS_TEXT("Run %2 can be resumed (pairs: %1)"), pairs, run.number};
}

} // namespace

ProjectOverview overviewOf(const std::filesystem::path& folderOrManifest) {
    const Project project = Project::open(folderOrManifest);
    ProjectStore store(project.storePath());
    ProjectOverview overview;
    overview.kind = project.kind();
    overview.counts = store.counts();
    const auto runs = store.runs();
    for (const RunRow& run : runs) {
        if (!overview.lastRun || run.number > overview.lastRun->number) {
            overview.lastRun = run;
        }
    }
    overview.working = !FileLock::holder(project.folder() / "job.lock").empty();
    overview.state = stateOf(overview);
    return overview;
}

} // namespace fts
