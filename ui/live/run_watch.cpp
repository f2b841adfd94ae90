#include "ui/live/run_watch.h"

#include <utility>

#include <QDateTime>

#include "core/jobs/job_events.h"
#include "ui/base/background.h"

namespace fts {

RunWatch::RunWatch(ProjectSession& session, QObject* parent) : QObject(parent), m_session(session) {
    const EngineLink& engine = session.engine();
    connect(&engine, &EngineLink::eventsArrived, this, &RunWatch::take);
    connect(&engine, &EngineLink::statusChanged, this, &RunWatch::notePause);
}

void RunWatch::notePause() {
    const EngineStatus& status = m_session.engine().status();
    if (status.state == EngineState::Paused && status.run == m_run) {
        m_curves.pause();
    }
}

void RunWatch::watch(int run) {
    if (run == m_run) {
        return;
    }
    m_run = run;
    m_waiting.clear();
    m_lastStart = 0;
    read();
}

void RunWatch::read() {
    ++m_reads;
    m_reading = m_run != 0;
    if (m_run == 0) {
        m_curves = {};
        Q_EMIT readAnew();
        return;
    }
    runInBackground(
        this, [file = runEventsPath(m_session.folder(), m_run)] { return RunCurves::read(file); },
        [this, read = m_reads](RunCurves curves) {
            if (read != m_reads) {
                return;
            }
            m_reading = false;
            m_curves = std::move(curves);
            notePause();
            Q_EMIT readAnew();
            take(std::exchange(m_waiting, {}));
        },
        [this, read = m_reads](const Error& error) {
            if (read == m_reads) {
                m_reading = false;
                Q_EMIT failed(error);
            }
        });
}

void RunWatch::take(const std::vector<EventPush>& pushes) {
    const double now = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
    std::vector<MetricSample> samples;
    bool added = false;
    for (auto push = pushes.begin(); push != pushes.end(); ++push) {
        if (push->run != m_run || m_run == 0) {
            continue;
        }
        if (m_reading) {
            m_waiting.push_back(*push);
            continue;
        }
        const auto live = m_curves.takeLive(*push, now);
        if (live == RunCurves::Live::Rewritten && push->offset != m_lastStart) {
            m_lastStart = push->offset;
            read(); // this and what follows waits for it
            m_waiting.push_back(*push);
        } else if (live == RunCurves::Live::Taken) {
            added = true;
            if (const auto* sample = std::get_if<MetricSample>(&push->event)) {
                samples.push_back(*sample);
            }
        }
    }
    if (added) {
        Q_EMIT told(samples);
    }
}

} // namespace fts
