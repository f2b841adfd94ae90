#include "core/jobs/put_back.h"

#include "core/project/locks.h"
#include "core/project/project.h"
#include "core/store/store_copies.h"

namespace fts {

void putBackCopy(const std::filesystem::path& projectFolder, const std::filesystem::path& copy) {
    const auto store = Project::open(projectFolder).storePath();
    const FileLock editLock = FileLock::acquire(projectFolder / "edit.lock", "restore");
    const FileLock jobLock = FileLock::acquire(projectFolder / "job.lock", "restore");
    restoreStore(store, copy);
}

} // namespace fts
