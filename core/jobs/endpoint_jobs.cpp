#include "core/jobs/endpoint_jobs.h"

#include <map>

#include "core/base/error.h"
#include "core/jobs/endpoint_training.h"
#include "core/llm/fine_tuning_client.h"
#include "core/llm/tuning_state.h"
#include "core/store/project_store.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostListed = 100;

/// Which run asked for which job.
std::map<std::string, int> runsByJob(const Project& project) {
    std::map<std::string, int> runs;
    ProjectStore store(project.storePath());
    for (const RunRow& row : store.runs()) {
        try {
            const auto state = readTuningState(project.runFolder(row.number));
            if (state && !state->job.id.empty()) {
                runs[state->job.id] = row.number;
            }
        } catch (const Error&) { // a damaged file hides its own run only
            continue;
        }
    }
    return runs;
}

json jobToJson(const TuningJob& job, const std::map<std::string, int>& runs) {
    const auto run = runs.find(job.id);
    return {{"id", job.id},
            {"status", job.word},
            {"model", job.model},
            {"fine_tuned_model", job.tunedModel},
            {"created_at", job.createdAt},
            {"finished_at", job.finishedAt},
            {"trained_tokens", job.trainedTokens},
            {"error", job.failure},
            {"run", run == runs.end() ? json() : json(run->second)}};
}

FineTuningClient clientOf(const Project& project, SecretStore& secrets, const Patience& patience) {
    const Endpoint endpoint = studentEndpoint(project.specs());
    return {endpoint, secrets.find(keyName(endpoint)).value_or(Secret()), patience};
}

std::string newestJob(const std::map<std::string, int>& runs) {
    std::string newest;
    int number = 0;
    for (const auto& [job, run] : runs) {
        if (run > number) {
            number = run;
            newest = job;
        }
    }
    if (newest.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("No run of this project has a job at an endpoint. \"jobs\" lists what "
                             "is there; name one of them."));
    }
    return newest;
}

// So that nobody waits for it any more.
void keepJob(const std::filesystem::path& runFolder, const TuningJob& job) {
    auto state = readTuningState(runFolder);
    state->job = job;
    writeTuningState(runFolder, *state);
}

} // namespace

json listEndpointJobs(const Project& project, SecretStore& secrets, const Patience& patience,
                      std::stop_token stop) {
    const auto runs = runsByJob(project);
    json list = json::array();
    for (const TuningJob& job : clientOf(project, secrets, patience).jobs(kMostListed, stop)) {
        list.push_back(jobToJson(job, runs));
        if (const auto run = runs.find(job.id); run != runs.end() && isOver(job.status)) {
            const auto folder = project.runFolder(run->second);
            if (isGoingOn(*readTuningState(folder))) {
                keepJob(folder, job);
            }
        }
    }
    return {{"jobs", std::move(list)}};
}

json cancelEndpointJob(const Project& project, const std::string& id, SecretStore& secrets,
                       const Patience& patience, std::stop_token stop) {
    const auto runs = runsByJob(project);
    const std::string job = id.empty() ? newestJob(runs) : id;
    if (!isRemoteId(job)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("\"%1\" is no name of a job. \"jobs\" lists those there are."), job);
    }
    const TuningJob told = clientOf(project, secrets, patience).cancel(job, stop);
    if (const auto run = runs.find(job); run != runs.end()) {
        keepJob(project.runFolder(run->second), told);
    }
    return jobToJson(told, runs);
}

} // namespace fts
