#include "core/eval/remaining_time.h"

#include <algorithm>

namespace fts {
namespace {

constexpr std::size_t kMostStretches = 300;
constexpr double kShortestStretch = 1;
constexpr double kShortestSleep = 30;
constexpr double kSleepAgainstOthers = 5;

} // namespace

void RemainingTime::start(double seconds, std::int64_t done, std::int64_t total) {
    m_stretches.clear();
    m_paused = false;
    m_now = seconds;
    m_done = done;
    m_total = total;
}

void RemainingTime::add(double seconds, std::int64_t done, std::int64_t total) {
    if (total != m_total || done < m_done || seconds < m_now) {
        start(seconds, done, total);
        return;
    }
    if (done == m_done) {
        return; // the wait ends with the next step
    }
    if (m_paused) {
        m_paused = false;
        m_now = seconds;
        m_done = done;
        return;
    }
    const Stretch stretch{seconds - m_now, done - m_done};
    if (m_stretches.empty() || m_stretches.back().seconds >= kShortestStretch ||
        stretch.seconds >= kShortestSleep) {
        m_stretches.push_back(stretch);
    } else {
        m_stretches.back().seconds += stretch.seconds;
        m_stretches.back().done += stretch.done;
    }
    if (m_stretches.size() > kMostStretches) {
        m_stretches.pop_front();
    }
    m_now = seconds;
    m_done = done;
}

const RemainingTime::Stretch* RemainingTime::sleep() const {
    const auto longest = std::ranges::max_element(m_stretches, {}, &Stretch::seconds);
    if (longest == m_stretches.end() || longest->seconds < kShortestSleep) {
        return nullptr;
    }
    const bool stands = std::all_of(m_stretches.begin(), m_stretches.end(), [&](const auto& other) {
        return &other == &*longest || longest->seconds > kSleepAgainstOthers * other.seconds;
    });
    return stands ? &*longest : nullptr;
}

std::optional<double> RemainingTime::seconds() const {
    const Stretch* left = sleep();
    Stretch sum;
    for (const Stretch& stretch : m_stretches) {
        if (&stretch != left) {
            sum.seconds += stretch.seconds;
            sum.done += stretch.done;
        }
    }
    if (m_total <= 0 || sum.done < 3 || sum.seconds < 2) {
        return std::nullopt;
    }
    return sum.seconds / static_cast<double>(sum.done) *
           static_cast<double>(std::max<std::int64_t>(0, m_total - m_done));
}

} // namespace fts
