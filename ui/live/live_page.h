#pragma once

#include <optional>
#include <vector>

#include "core/jobs/evaluation_state.h"
#include "core/jobs/run_list.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"

class QTimer;

namespace fts {

class CurvePanel;
class RunControls;
class RunHeader;
class RunLog;
class RunWatch;

/// A training run as it happens: its curves, how far it is, and how it ended. Shows the newest
/// run, also one that another window or the command line started. GUI thread only.
class LivePage : public Page {
    Q_OBJECT

public:
    explicit LivePage(ProjectSession& session, QWidget* parent = nullptr);
    ~LivePage() override;

    /// Shows this run instead of the newest, until another begins or the page is left.
    void showRun(int number);
    int run() const; ///< the one shown; 0: none yet

    Next next() const override;
    void goOn() override;
    QString summary() const override;
    void enter() override;

Q_SIGNALS:
    void progressed(const fts::RunSoFar& run); ///< again and again while it is under way

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void arrange();
    QWidget* makeEmptyState();
    void connectEngine();
    void connectWatch();

    void readFacts();
    void takeEvents(const std::vector<EventPush>& pushes);
    void takeStatus();
    void takeOutcome(const std::string& job, const Outcome& outcome);

    bool isPreparing() const;
    void forgetDeleted();
    int runToShow() const;
    RunFacts factsOf(int run) const;
    RunStanding standingOf(const RunFacts& facts) const;
    bool isNewest(int run) const;
    std::string metricOf(int run) const; ///< by which its best weights are chosen
    VerdictNeed need() const;
    bool measures() const; ///< going on starts a measuring
    QString measuringNote() const;

    void showState();
    void showEnding(const RunFacts& facts);
    /// With the keys of those who are asked by these settings: the project's, or a run's own.
    void startAsked(const std::string& job, const nlohmann::json& params, const Specs& specs);
    void takeCancelled(const Outcome& outcome);
    void tellProgress();
    void tellNext();

    RunWatch* m_watch = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_body = nullptr;
    Notice* m_trouble = nullptr; // about what has no run
    Notice* m_ending = nullptr;
    RunHeader* m_header = nullptr;
    RunControls* m_controls = nullptr;
    CurvePanel* m_panel = nullptr;
    RunLog* m_log = nullptr;
    QTimer* m_clock = nullptr;

    int m_deleted = 0;      // the run trained last, if it is gone
    bool m_known = false;   // m_runs has been read
    bool m_reading = false; // and is being read
    bool m_readAgain = false;
    std::vector<RunFacts> m_runs;
    EvaluationState m_evaluation;
    int m_wanted = 0;  // by showRun()
    int m_plotted = 0; // the run whose curves are in the panel
    std::optional<RunStanding> m_standing;

    bool m_wasAttached = false;
    int m_job = 0; // number of the engine's job that m_preparation is of
    QString m_stage;
    std::vector<LogLine> m_preparation;
    std::optional<Outcome> m_outcome; // of m_outcomeRun
    int m_outcomeRun = 0;
    QString m_lastNext;
};

} // namespace fts
