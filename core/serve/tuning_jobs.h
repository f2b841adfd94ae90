#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "core/serve/file_store.h"
#include "core/serve/served_job.h"
#include "core/serve/served_job_folders.h"
#include "core/serve/served_models.h"
#include "core/serve/tuning_tools.h"

namespace fts {

class TuningEvents;

/// The fine-tuning jobs of a server, a folder each under its data: checked as they come, trained
/// one at a time in their order. They outlive the server: what was not finished goes on when it
/// starts again, from the last checkpoint. Thread-safe.
class TuningJobs {
public:
    /// Finds what is in `folder`, which it makes, and goes on with it. The others outlive it.
    TuningJobs(std::filesystem::path folder, FileStore& files, ServedModels& models,
               TuningTools tools);
    ~TuningJobs(); ///< stops what runs, after a checkpoint

    // Each returns OpenAI's objects and throws ApiError: 404 for a job that is not there.
    /// Throws ApiError 404 for the model, 400 for a file that is not there, 429 if too many wait.
    nlohmann::json create(const TuningOrder& order, const nlohmann::json& metadata);
    nlohmann::json find(const std::string& id) const;
    std::vector<nlohmann::json> all() const; ///< the newest first, as in the lists below
    std::vector<nlohmann::json> events(const std::string& id) const;
    std::vector<nlohmann::json> checkpoints(const std::string& id) const;
    nlohmann::json cancel(const std::string& id); ///< 400 if it has ended
    /// Takes what a job has left from the disk; the job itself stays. Throws ApiError 404 unless
    /// the model was tuned here.
    nlohmann::json removeModel(const std::string& model);

private:
    struct Entry;
    using Ids = std::deque<std::string>;

    void load();
    Entry& entry(const std::string& id) const;

    void work(Ids& waiting, const std::stop_token& stop, bool training);
    void check(const ServedJob& job, TuningEvents& events, std::stop_token stop);
    void train(const ServedJob& job, TuningEvents& events, std::stop_token stop);
    bool enter(const std::string& id, const char* status);
    void succeed(const ServedJob& job, const TuningTools::Result& result, TuningEvents& events);
    void fail(const std::string& id, const Message& why, TuningEvents& events);
    void replace(ServedJob& job, ServedJob next) const; ///< in memory once it is on the disk

    const ServedJobFolders m_folders;
    FileStore& m_files;
    ServedModels& m_models;
    const TuningTools m_tools;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<std::string, std::unique_ptr<Entry>> m_jobs; ///< by id
    std::int64_t m_number = 0;                            ///< of the newest
    Ids m_toCheck, m_toTrain;
    std::jthread m_checker, m_trainer; // last: they use the above
};

} // namespace fts
