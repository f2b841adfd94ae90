#include "core/jobs/run_removal.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/llm/tuning_state.h"
#include "core/project/locks.h"
#include "core/store/learned_run.h"
#include "core/store/removed_run.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::optional<TuningState> tuningStateOf(const fs::path& folder) {
    try {
        return readTuningState(folder);
    } catch (const Error&) { // a damaged file leads to no job
        return std::nullopt;
    }
}

void checkJobIsOver(const fs::path& folder, int run) {
    const auto state = tuningStateOf(folder);
    if (state && isGoingOn(*state) && !state->job.id.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The job %1 of run %2 may still go on at the endpoint, and cost. "
                             "\"jobs --cancel --job %1\" ends it; if it is over, \"jobs\" finds "
                             "that out. Then delete the run."),
                    state->job.id, run);
    }
}

void checkRemovable(const Project& project, ProjectStore& store, int run) {
    const auto runs = store.runs();
    if (std::ranges::find(runs, run, &RunRow::number) == runs.end()) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("The project has no run %1. Look at those it has with \"status\"."),
                    run);
    }
    if (learnedRun(store) == run) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Run %1 made the model that the project has now, so it stays. Train "
                             "anew first, or delete the project's folder."),
                    run);
    }
    checkJobIsOver(project.runFolder(run), run);
}

/// Folders of runs whose removal was cut short: hidden, and of no run any more.
void sweepHidden(const fs::path& runs) {
    std::vector<fs::path> hidden;
    std::error_code ignored;
    for (fs::directory_iterator entry(runs, ignored), end; entry != end; entry.increment(ignored)) {
        if (entry->path().filename().native().starts_with('.')) {
            hidden.push_back(entry->path());
        }
    }
    for (const fs::path& folder : hidden) {
        fs::remove_all(folder, ignored);
    }
}

} // namespace

std::uintmax_t removableBytes(const Project& project, int run) {
    ProjectStore store(project.storePath());
    checkRemovable(project, store, run);
    std::error_code ignored;
    std::uintmax_t bytes = 0;
    for (fs::recursive_directory_iterator entry(project.runFolder(run), ignored), end; entry != end;
         entry.increment(ignored)) {
        if (entry->is_regular_file(ignored) && !entry->is_symlink(ignored)) {
            const auto size = entry->file_size(ignored);
            bytes += ignored ? 0 : size;
        }
    }
    return bytes;
}

void removeRun(const Project& project, int run) {
    const FileLock lock = FileLock::acquire(project.folder() / "job.lock", "remove");
    const fs::path folder = project.runFolder(run);
    sweepHidden(folder.parent_path());
    ProjectStore store(project.storePath());
    checkRemovable(project, store, run);
    fs::path removed = folder.parent_path() / ".";
    removed += folder.filename(); // hidden from who looks for runs
    std::error_code failed;
    if (fs::exists(folder, failed)) {
        fs::rename(folder, removed, failed);
        if (failed) {
            throw Error(ErrorKind::Io,
                        FTS_TEXT("The folder %1 cannot be removed: %2. Check whose it is."),
                        folder.string(), failed.message());
        }
    }
    removeRunRow(store, run);
    fs::remove_all(removed, failed);
    if (failed) {
        throw Error(ErrorKind::Io,
                    FTS_TEXT("Run %1 is deleted, but files of it are left in %2: %3. Delete that "
                             "folder; when another run is deleted, it is tried again."),
                    run, removed.string(), failed.message());
    }
}

} // namespace fts
