#pragma once

#include <chrono>
#include <string>

#include <QElapsedTimer>
#include <QObject>

#include "core/base/outcome.h"
#include "ui/base/project_session.h"

class QWidget;

namespace fts {

class DesktopNotice;
class SleepInhibitor;

/// What the desktop has to do with a project's long work: the machine stays awake while it goes on
/// and is not paused, and who looks at none of the program's windows is told how it ended, if it
/// took `least`. GUI thread only.
class LongRuns : public QObject {
    Q_OBJECT

public:
    /// `window` comes to the front when what was told is clicked. Session and window outlive it.
    LongRuns(ProjectSession& session, QWidget& window, QObject* parent = nullptr,
             std::chrono::milliseconds least = std::chrono::minutes(1));

private:
    std::string work() const; ///< empty for what only informs
    void followWork();
    void tell(const std::string& job, const Outcome& outcome);
    void raise();

    ProjectSession& m_session;
    QWidget& m_window;
    std::chrono::milliseconds m_least;
    SleepInhibitor* m_awake = nullptr;
    DesktopNotice* m_notice = nullptr;
    std::string m_work;
    QElapsedTimer m_since;
};

} // namespace fts
