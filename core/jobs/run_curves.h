#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/base/event.h"
#include "core/eval/curve.h"
#include "core/eval/remaining_time.h"
#include "core/jobs/engine_protocol.h"

namespace fts {

/// Where a run stands.
struct RunProgress {
    Message stage;             ///< what it does: "Training"; empty before it said so
    std::int64_t step = 0;     ///< optimiser steps done
    std::int64_t legStart = 0; ///< steps done when the run, or its last extension, began
    std::int64_t legSteps = 0; ///< from there to the end; 0: not known yet
    double secondsBefore = 0;  ///< it worked before it was last started
    double startedAt = 0;      ///< last; seconds since 1970
    double toldAt = 0;         ///< when it told something last

    std::int64_t steps() const { return legSteps == 0 ? 0 : legStart + legSteps; }
    double secondsUntil(double now) const { return secondsBefore + now - startedAt; }
};

/// What a run has told so far: its curves, where it stands, what it said. A value.
///
/// Begins with the run's file; what the engine tells is added by takeLive(), which leaves out
/// what the file held already. Memory is bounded: of a curve of more than kMostSamples samples
/// every second one is left out, the less telling of two, and of the log lines the oldest.
class RunCurves {
public:
    static constexpr std::size_t kMostSamples = 400'000; ///< of one curve
    static constexpr std::size_t kMostLogLines = 1000;

    RunCurves() = default;
    /// The whole of a run's events.jsonl; a file that is not there is a run that told nothing.
    /// Throws Io.
    static RunCurves read(const std::filesystem::path& eventsFile);

    enum class Live {
        Taken,
        Known,    ///< the file held it
        Rewritten ///< the run was started anew, and its file may have lost steps: read it again
    };
    /// Adds an event of this run as the engine pushed it; `seconds` since 1970.
    Live takeLive(const EventPush& push, double seconds);
    void take(const Event& event, double seconds);
    void pause() { m_remaining.pause(); } ///< what passes until the next step is no work

    const std::map<std::string, Curve>& curves() const { return m_curves; }
    /// Counts how often curves lost samples, so that a copy of them knows when to begin anew.
    int thinnings() const { return m_thinnings; }
    const RunProgress& progress() const { return m_progress; }
    const std::deque<LogLine>& log() const { return m_log; } ///< the last ones
    std::int64_t linesTold() const { return m_linesTold; }   ///< of all, those no longer kept too

    /// Of the steps to do, as of progress().toldAt.
    std::optional<double> secondsLeft() const { return m_remaining.seconds(); }
    /// The first of the best samples of a validation metric ("ndcg@10"): the lowest of a loss.
    std::optional<Sample> best(const std::string& metric) const;

private:
    void add(const MetricSample& sample);
    void start(double seconds);

    std::map<std::string, Curve> m_curves;
    RunProgress m_progress;
    RemainingTime m_remaining;
    std::deque<LogLine> m_log;
    std::int64_t m_linesTold = 0;
    int m_thinnings = 0;
    std::uint64_t m_readTo = 0;         // byte of the file
    std::set<std::uint64_t> m_startsAt; // bytes just past its starts
};

/// What stands before the name of a metric that the validation part gave.
inline constexpr std::string_view kValidationPrefix = "validation.";

} // namespace fts
