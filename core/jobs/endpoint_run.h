#pragma once

#include <filesystem>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/jobs/endpoint_events.h"
#include "core/jobs/endpoint_training.h"
#include "core/llm/endpoint.h"
#include "core/llm/fine_tuning_client.h"
#include "core/llm/tuning_state.h"

namespace fts {

/// A run that is a job at an endpoint, from its begin or from where it was left, to its end.
///
/// Its folder holds the rows that are sent, endpoint_job.json and what the endpoint told. All that
/// is given must outlive it.
class EndpointRun {
public:
    EndpointRun(std::filesystem::path runFolder, const Endpoint& endpoint, const Secret& key,
                const EndpointPatience& patience);

    /// `state`: as it was left, or new with its rows written. Throws as TuningCourse::run(), and
    /// Format if rows that are not sent yet have changed.
    void follow(TuningState state, JobContext& context);

    const TuningState& state() const { return m_state; }
    std::optional<MetricSample> best() const { return m_best; }
    std::int64_t steps() const { return m_steps; }

    /// Notes in the state what the endpoint has kept of the model on its way; nothing where it
    /// tells none.
    void keepCheckpoints(JobContext& context);

private:
    TuningListener listener(EndpointEvents& events, JobContext& context);

    std::filesystem::path m_folder;
    FineTuningClient m_client;
    TuningTimes m_times;
    TuningState m_state;
    std::optional<MetricSample> m_best;
    std::int64_t m_steps = 0;
};

} // namespace fts
