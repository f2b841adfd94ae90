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

    // For work of another kind; stopWanted() is then for the caller to answer.
    void begin(const QString& what);
    void take(const Event& event);
    void end();

Q_SIGNALS:
    void stopWanted();

private:
    void takeProgress(const Progress& progress);
    void showText();

    std::vector<std::string> m_jobs;
    QString m_stage;
    QString m_count;
    QElapsedTimer m_clock;
    RemainingTime m_remaining;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace fts
