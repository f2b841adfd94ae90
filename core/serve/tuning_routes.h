#pragma once

#include "core/serve/file_store.h"
#include "core/serve/http_call.h"
#include "core/serve/tuning_jobs.h"

namespace fts {

/// What trains models: /v1/files and /v1/fine_tuning/jobs with what is below them, and DELETE
/// /v1/models/ID. Each throws ApiError. Thread-safe. Files and jobs must outlive it.
class TuningRoutes {
public:
    TuningRoutes(FileStore& files, TuningJobs& jobs) : m_files(files), m_jobs(jobs) {}

    HttpAnswer upload(const HttpCall& call);
    HttpAnswer files(const HttpCall& call) const;
    HttpAnswer file(const std::string& id) const;
    HttpAnswer content(const std::string& id) const;
    HttpAnswer removeFile(const std::string& id);

    HttpAnswer create(const HttpCall& call);
    HttpAnswer jobs(const HttpCall& call) const;
    HttpAnswer job(const std::string& id) const;
    HttpAnswer cancel(const std::string& id);
    HttpAnswer events(const HttpCall& call, const std::string& id) const;
    HttpAnswer checkpoints(const HttpCall& call, const std::string& id) const;
    HttpAnswer removeModel(const std::string& id);

private:
    FileStore& m_files;
    TuningJobs& m_jobs;
};

} // namespace fts
