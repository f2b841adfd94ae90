#pragma once

#include <QWidget>

#include <nlohmann/json.hpp>

#include "core/corpus/data_overview.h"
#include "ui/base/project_session.h"

class QLabel;
class QPushButton;

namespace fts {

class CutAnswers;
class JobBar;
class Notice;
class SettingsForm;

/// Has the teacher of a distillation project answer its questions: what will be sent and what it
/// costs, told before the first request, then how far it is and what is left. Hidden while there
/// are no questions. GUI thread only.
class TeacherPanel : public QWidget {
    Q_OBJECT

public:
    explicit TeacherPanel(ProjectSession& session, QWidget* parent = nullptr);

    void setData(const DataOverview& data);
    void load(const Specs& specs);
    void store(Specs& specs) const;
    QString refusal() const; ///< as SettingsForm::refusal()

Q_SIGNALS:
    void edited();

private:
    void rehearse();
    void forgetPlan();
    void ask();
    void askForLonger(int tokens);
    void showCut(const nlohmann::json& told);
    void showState();
    void takeOutcome(const Outcome& outcome);
    void showPlan(const nlohmann::json& plan);
    void showResult(const nlohmann::json& result);

    ProjectSession& m_session;
    DataOverview m_data;
    bool m_rehearsing = false; ///< what is going on, or was last, only tells what would be sent
    QPushButton* m_ask = nullptr;
    QLabel* m_state = nullptr;
    JobBar* m_bar = nullptr;
    Notice* m_notice = nullptr;
    CutAnswers* m_cut = nullptr;
    SettingsForm* m_form = nullptr;
};

} // namespace fts
