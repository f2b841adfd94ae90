#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/serve/file_store.h"
#include "core/serve/served_job.h"

namespace fts {

/// What a server's fine-tuning jobs have on the disk: a folder each, named by the job's id, with
/// its rows, its state and what came of it. Nothing here is locked: who changes a job serializes
/// that.
class ServedJobFolders {
public:
    /// Makes `folder` where it is missing. Throws what file systems throw.
    explicit ServedJobFolders(std::filesystem::path folder);

    /// The oldest first. What is broken is passed over: a job was never told of before it was
    /// whole.
    std::vector<ServedJob> read() const;

    std::filesystem::path of(const std::string& id) const { return m_folder / id; }
    TuningTools::Files filesOf(const ServedJob& job) const;

    /// A whole folder or none. The job keeps its rows even if the client deletes the files. Throws
    /// ApiError if one of them is not in `files`.
    void make(const ServedJob& job, const FileStore& files) const;
    void save(const ServedJob& job) const;         ///< the state
    void removeModel(const std::string& id) const; ///< what was trained; no error if it is gone

private:
    const std::filesystem::path m_folder;
};

} // namespace fts
