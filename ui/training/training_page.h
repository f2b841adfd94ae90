#pragma once

#include <optional>

#include <QTimer>

#include "core/jobs/training_facts.h"
#include "core/jobs/training_start.h"
#include "ui/base/page.h"

class QCheckBox;

namespace fts {

class ForecastPanel;
class MachineLine;
class Notice;
class SeenView;
class TrainingSettings;
class TuningPanel;

/// How the model is to be trained: the settings, what they cost in time, memory and text that is
/// not seen, and the button that starts.
///
/// Coming into view it looks, one after the other, at the rows, the machine and the time training
/// will take; what has not changed is not looked at again.
class TrainingPage : public Page {
    Q_OBJECT

public:
    explicit TrainingPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    void goOn() override;
    QString summary() const override;
    void enter() override;
    void load(const Specs& specs) override;
    void store(Specs& specs) const override;
    std::vector<Problem> problems(const Specs& specs) const override;

private:
    void addParts();
    void listen();
    StartFacts startFacts() const;

    void look();
    void takeFacts(const TrainingFacts& facts);
    std::optional<ResumableRun> resumable() const;
    void showResumable();
    void noteChange();
    void showPlace(const Specs& specs);
    void askNext();
    void askForForecast();
    bool measurable() const;
    void takeOutcome(const std::string& job, const Outcome& outcome);
    void setLimit(int tokens);

    QTimer m_lookTimer;
    int m_looks = 0; ///< numbers what is being read, so that only the newest counts
    std::optional<TrainingFacts> m_facts;
    bool m_machineAsked = false;
    bool m_entered = false;     ///< what is known has not been read since
    bool m_forecastDue = false; ///< to be measured without being asked for

    QCheckBox* m_anew = nullptr;
    Notice* m_notice = nullptr;
    TrainingSettings* m_settings = nullptr;
    MachineLine* m_machine = nullptr;
    ForecastPanel* m_forecast = nullptr;
    TuningPanel* m_tuning = nullptr; ///< null: no training happens at an address
    QLabel* m_seenHeading = nullptr;
    SeenView* m_seen = nullptr;
};

} // namespace fts
