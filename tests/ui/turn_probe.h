#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

#include <QElapsedTimer>
#include <QTimer>

namespace fts::test {

/// How long this thread did not come back to its events: gaps between the ticks of a timer that is
/// always due, in milliseconds. By the processor's time a gap is the thread's own work, whatever
/// else the machine does; by the clock it is what a person would see, waiting for a disk or a lock
/// included, and other programs too.
class TurnProbe {
public:
    TurnProbe() {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { note(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        start();
    }

    void start() {
        m_busy = processorTime();
        m_clock.start();
        m_timer.start(5);
    }

    std::size_t turns() const { return m_work.size(); }

    /// The longest of each kind, the longest first.
    std::vector<double> work() const { return sorted(m_work); }
    std::vector<double> seen() const { return sorted(m_seen); }

private:
    static double processorTime() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    }

    static std::vector<double> sorted(std::vector<double> gaps) {
        std::ranges::sort(gaps, std::greater());
        return gaps;
    }

    void note() {
        const double busy = processorTime();
        m_work.push_back(busy - m_busy);
        m_busy = busy;
        m_seen.push_back(static_cast<double>(m_clock.restart()));
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_busy = 0;
    std::vector<double> m_work, m_seen;
};

} // namespace fts::test
