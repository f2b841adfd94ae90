#include "core/project/overview.h"

#include "core/project/locks.h"
#include "core/project/project.h"

namespace fts {
namespace {

/// What is said of a project, by what its rows are called; %1 is how many there are.
struct StateTexts {
    const char *working, *untrained, *done, *failed, *resumable; ///< %2: the run
};

constexpr StateTexts kPairs{
    FTS_TEXT("Being worked on now (pairs: %1)"), FTS_TEXT("Not trained yet (pairs: %1)"),
    FTS_TEXT("Run %2 is done (pairs: %1)"), FTS_TEXT("Run %2 failed (pairs: %1)"),
    FTS_TEXT("Run %2 can be resumed (pairs: %1)")};
constexpr StateTexts kRows{
    FTS_TEXT("Being worked on now (rows: %1)"), FTS_TEXT("Not trained yet (rows: %1)"),
    FTS_TEXT("Run %2 is done (rows: %1)"), FTS_TEXT("Run %2 failed (rows: %1)"),
    FTS_TEXT("Run %2 can be resumed (rows: %1)")};

// What training learns from.
std::int64_t rowsOf(const ProjectOverview& overview) {
    return overview.kind == kTextToSql      ? overview.counts.sqlRows
           : overview.kind == kDistillation ? overview.counts.chatRows
                                            : overview.counts.pairs;
}

Message stateOf(const ProjectOverview& overview) {
    const StateTexts& texts = overview.kind == kEmbedding ? kPairs : kRows;
    const std::int64_t rows = rowsOf(overview);
    if (overview.working) {
        return {texts.working, rows};
    }
    if (rows == 0 && overview.kind == kDistillation && overview.counts.questions > 0) {
        return {FTS_TEXT("Not answered yet (questions: %1)"), overview.counts.questions};
    }
    if (rows == 0) {
        return overview.counts.documents == 0
                   ? Message(FTS_TEXT("A draft without data"))
                   : Message(FTS_TEXT("No questions yet (documents: %1)"),
                             overview.counts.documents);
    }
    if (!overview.lastRun) {
        return {texts.untrained, rows};
    }
    const RunRow& run = *overview.lastRun;
    // "running" without anyone at work is a run whose process was ended from outside.
    const char* text = run.state == "succeeded" ? texts.done
                       : run.state == "failed"  ? texts.failed
                                                : texts.resumable;
    return {text, rows, run.number};
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
