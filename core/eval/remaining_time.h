#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace fts {

/// Estimates how long a job still takes from how far it was when.
///
/// The speed is the mean over about the last 300 seconds of work. A wait that is longer than 30
/// seconds and than five times every other one (the computer slept) is left out; waits that come
/// again, such as those for validation, count.
class RemainingTime {
public:
    /// `seconds` on any clock that does not run backwards. `done` below the last one (a run
    /// resumed from a checkpoint) or another `total` starts anew.
    void add(double seconds, std::int64_t done, std::int64_t total);

    /// The job is paused: what passes until the next add() is no work.
    void pause() { m_paused = true; }

    /// Seconds from the last sample on; nothing before two seconds of work and three steps.
    std::optional<double> seconds() const;

private:
    struct Stretch {
        double seconds = 0;
        std::int64_t done = 0;
    };

    void start(double seconds, std::int64_t done, std::int64_t total);
    const Stretch* sleep() const;

    std::deque<Stretch> m_stretches; ///< of a second or more each, the last one perhaps of less
    bool m_paused = false;
    double m_now = 0;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
};

} // namespace fts
