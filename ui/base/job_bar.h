#pragma once

#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QWidget>

#include "core/base/event.h"
#include "core/eval/remaining_time.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace fts {

class EngineLink;

/// How far a job is: what it does at the moment, a bar, and a button that stops it. Hidden while
/// there is none. GUI thread only.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget* parent = nullptr);

    /// Shows these jobs of the engine while they run, and asks the engine to stop them.
    void follow(EngineLink& engine, std::vector<std::string> jobs);
    /// False where the jobs are someone else's, who alone may stop them.
    void setJobsStoppable(bool stoppable);

    // For work of another kind; stopWanted() is then for the caller to answer.
    void begin(const QString& what);
    void take(const Event& event);
    /// However many there are, only what they come to is shown: a bar draws each of its steps.
    void take(const std::vector<Event>& events);
    void end();

Q_SIGNALS:
    void stopWanted();

private:
    void note(const Event& event);
    void noteStage(const StageStarted& stage);
    void noteProgress(const Progress& progress);
    void showBar();
    void showText();

    std::vector<std::string> m_jobs;
    bool m_jobsStoppable = true;
    std::string m_name; ///< of the stage
    QString m_stage;
    Progress m_progress; ///< of the stage; nothing done yet
    QString m_count;
    QElapsedTimer m_clock;
    RemainingTime m_remaining;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace fts
