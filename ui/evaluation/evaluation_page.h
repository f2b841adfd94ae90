#pragma once

#include "core/jobs/evaluation_state.h"
#include "ui/base/page.h"

class QAbstractButton;
class QComboBox;
class QTabWidget;

namespace fts {

class MeasuringPanel;
class Notice;
class VerdictFigures;
class VerdictQuestions;
class VerdictView;

/// Whether a run's model is better than the one it came from, by which figures and which
/// questions; measures it if that was not done yet. GUI thread only.
class EvaluationPage : public Page {
    Q_OBJECT

public:
    explicit EvaluationPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    QString summary() const override;
    void enter() override;

private:
    QWidget* makeRunRow();
    QWidget* makeTabs();
    void follow();
    void read();
    void take(EvaluationState state);
    void fillRuns();
    void showRun();
    void showNeed();
    void offerMeasuring(const QString& text);
    void offerStep(const QString& text, const QString& step);
    void measure();
    const JudgedRun* run() const; ///< the one shown; null if there is none

    EvaluationState m_state;
    bool m_known = false; ///< m_state was read
    int m_reading = 0;    ///< counts readings, so that an older one is not shown
    QWidget* m_runRow = nullptr;
    QComboBox* m_runs = nullptr;
    VerdictView* m_view = nullptr;
    Notice* m_need = nullptr;
    MeasuringPanel* m_measuring = nullptr;
    QTabWidget* m_tabs = nullptr;
    VerdictFigures* m_figures = nullptr;
    VerdictQuestions* m_questions = nullptr;
};

} // namespace fts
