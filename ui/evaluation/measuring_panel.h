#pragma once

#include <QWidget>

#include <nlohmann/json.hpp>

#include "ui/base/project_session.h"

namespace fts {

class JobBar;
class Notice;

/// Has a run's model measured: where models at an address are asked, first what would be sent and
/// what it costs, then how far it is and how it ended. GUI thread only.
class MeasuringPanel : public QWidget {
    Q_OBJECT

public:
    explicit MeasuringPanel(ProjectSession& session, QWidget* parent = nullptr);

    /// Begins the job "evaluate", or asks whether it may.
    void start(const nlohmann::json& params);
    /// What was told of what would be sent is no longer so.
    void forgetPlan();
    void showFailure(const Error& error);

private:
    void measure();
    void takeOutcome(const Outcome& outcome);
    void showPlan(const nlohmann::json& plan);

    ProjectSession& m_session;
    nlohmann::json m_params;
    JobBar* m_bar = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
