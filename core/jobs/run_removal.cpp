#include "core/jobs/run_removal.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/project/locks.h"
#include "core/store/learned_run.h"
#include "core/store/removed_run.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

void checkRemovable(ProjectStore& store, int run) {
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
}

} // namespace

std::uintmax_t removableBytes(const Project& project, int run) {
    ProjectStore store(project.storePath());
    checkRemovable(store, run);
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
    ProjectStore store(project.storePath());
    checkRemovable(store, run);
    const fs::path folder = project.runFolder(run);
    fs::path removed = folder.parent_path() / ".";
    removed += folder.filename(); // hidden from who looks for runs
    std::error_code failed;
    fs::remove_all(removed, failed); // of a try that was cut short
    if (fs::exists(folder, failed)) {
        fs::rename(folder, removed, failed);
        if (failed) {
            throw Error(ErrorKind::Io,
                        FTS_TEXT("The folder %1 cannot be removed: %2. Check whose it is."),
                        folder.string(), failed.message());
        }
    }
    removeRunRow(store, run);
    fs::remove_all(removed, failed); // what is left of it is of no run
}

} // namespace fts
