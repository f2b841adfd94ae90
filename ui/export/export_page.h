#pragma once

#include <optional>

#include "core/base/outcome.h"
#include "core/jobs/evaluation_state.h"
#include "core/jobs/export_plan.h"
#include "core/project/model_card.h"
#include "ui/base/page.h"

class QLabel;

namespace fts {

class CardView;
class ExportForm;
class JobBar;
class Notice;
class SnippetsView;

/// Writes a model of the project into a folder that other programs load, after showing what will
/// be written. GUI thread only.
class ExportPage : public Page {
    Q_OBJECT

public:
    explicit ExportPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    void goOn() override;
    QString summary() const override;
    void enter() override;

private:
    QWidget* makeTabs();
    void follow();
    void readRuns();
    void readCard();
    void showCard();
    void readTarget();
    void showPlan();
    void tellOutcome(const Outcome& outcome);
    void tellSuccess(const nlohmann::json& result);

    EvaluationState m_state;
    bool m_known = false;       ///< m_state was read
    bool m_targetKnown = false; ///< what stands in the folder that the form names was looked at
    int m_readingRuns = 0, m_readingCard = 0, m_readingTarget = 0; ///< see runInBackground()
    std::optional<ModelCard> m_card;                               ///< none: not read yet
    ExportPlan m_plan;
    ExportForm* m_form = nullptr;
    QLabel* m_text = nullptr;
    Notice* m_cardNotice = nullptr;
    Notice* m_outcome = nullptr;
    JobBar* m_job = nullptr;
    CardView* m_cardView = nullptr;
    SnippetsView* m_snippets = nullptr;
};

} // namespace fts
