#pragma once

#include <cstdint>
#include <vector>

#include <QObject>

#include "core/jobs/run_curves.h"
#include "ui/base/project_session.h"

namespace fts {

/// Follows one run of a project: what it has told is read from its file in the background, then
/// what the engine pushes is added, with no gap and nothing twice. GUI thread only.
class RunWatch : public QObject {
    Q_OBJECT

public:
    explicit RunWatch(ProjectSession& session, QObject* parent = nullptr);

    /// 0: none. Its curves are there once readAnew() is emitted.
    void watch(int run);
    int run() const { return m_run; }
    bool reading() const { return m_reading; }
    const RunCurves& curves() const { return m_curves; }

Q_SIGNALS:
    void readAnew(); ///< curves() begins anew: another run, or one that was started again
    void told(const std::vector<fts::MetricSample>& samples); ///< these were added to curves()
    void failed(const fts::Error& error);

private:
    void read();
    void notePause();
    void take(const std::vector<EventPush>& pushes);

    ProjectSession& m_session;
    int m_run = 0;
    bool m_reading = false;
    int m_reads = 0;                  // begun; what an outdated one brings is dropped
    std::uint64_t m_lastStart = 0;    // place in the file of the start it was last read again for
    std::vector<EventPush> m_waiting; // came while the file is read
    RunCurves m_curves;
};

} // namespace fts
