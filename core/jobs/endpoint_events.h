#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/event.h"
#include "core/llm/tuning_job.h"

namespace fts {

/// Tells what an endpoint tells of a job as the run's own events, and keeps it beside them, line by
/// line in endpoint_events.jsonl of the run's folder, so that nothing is told twice after a
/// restart.
///
/// Samples that come late are put in their place by telling those after them again, once for all
/// that came together. At most kMostEvents are taken of one job, whatever it tells.
class EndpointEvents {
public:
    static constexpr std::size_t kMostEvents = 100'000;

    /// Reads what was told before; `events` must outlive this. Throws Io.
    EndpointEvents(const std::filesystem::path& runFolder, EventSink& events);

    const std::set<std::string>& known() const { return m_known; } ///< ids

    /// Of a job, in the order of their times. Throws Io or DiskFull if they cannot be kept.
    void take(const std::vector<TuningEvent>& events);

    /// The best value told of the validation part, the lowest loss; nullopt if there is none.
    std::optional<MetricSample> best() const;
    std::int64_t steps() const; ///< the last one told of

private:
    using Steps = std::map<std::string, std::int64_t>; ///< by metric

    void addSamples(const TuningEvent& event, Steps& begins);
    void tellSamples(const std::string& name, std::int64_t from);
    void tell(const TuningEvent& event);
    void keep(const TuningEvent& event);

    std::filesystem::path m_path;
    EventSink& m_events;
    std::ofstream m_file;
    std::set<std::string> m_known;
    std::map<std::string, std::map<std::int64_t, double>> m_samples; ///< by name and step
};

} // namespace fts
