#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/event.h"
#include "core/jobs/descriptor.h"
#include "core/jobs/event_throttle.h"
#include "core/store/project_store.h"

namespace fts {

/// Writes the truth about a run: every event as one line, with its time, of events.jsonl in the
/// run's folder; metric samples also into the store's index, in batches; everything on to
/// `next`, where floods of progress and metrics are thinned out (in the file, only progress is).
///
/// For the job's thread; `store` and `next` must outlive it. emit() never throws. If events can
/// no longer be written, on a full disk say, nothing torn is left in the file, `next` gets one
/// warning, and check() throws: a run that cannot say what it did must end, at its next step,
/// with its last checkpoint. A failing index does not end the run: it can be rebuilt from the
/// file (rebuildSamples).
class RunRecorder : public EventSink {
public:
    /// Makes the run's folder where it is missing. `resumeStep`: the checkpoint's step, −1 without;
    /// samples past it are dropped from the file and from the index. Throws Io or DiskFull.
    RunRecorder(std::filesystem::path runFolder, int run, ProjectStore& store, EventSink& next,
                std::optional<std::int64_t> resumeStep = {});
    ~RunRecorder() override;
    RunRecorder(const RunRecorder&) = delete;
    RunRecorder& operator=(const RunRecorder&) = delete;

    void emit(const Event& event) override;

    /// Throws DiskFull or Io if an event could not be written. Ask once a step.
    void check() const;

    /// Puts what is still held back into the index and forces the file to the disk: before a
    /// checkpoint is written, so that the file is never behind it. Throws as check() does.
    void flush();

private:
    void openFile();
    void write(const Event& event);
    void fail(int errorNumber);
    void index(const MetricSample& sample);
    void flushIndex();

    std::filesystem::path m_path;
    int m_run;
    ProjectStore& m_store;
    EventSink& m_next;
    Descriptor m_file;
    std::uint64_t m_size = 0; // of whole lines
    int m_failure = 0;        // errno of the first write that failed
    bool m_indexFailed = false;
    EventThrottle m_fileThrottle{EventThrottle::Metrics::All};
    EventThrottle m_nextThrottle{EventThrottle::Metrics::Thinned};
    std::vector<MetricSample> m_samples; // not yet in the index
    std::chrono::steady_clock::time_point m_indexed;
};

} // namespace fts
