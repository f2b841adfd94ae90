#pragma once

#include <QWidget>

#include "core/jobs/tuning_rows.h"
#include "ui/base/project_session.h"

class QLabel;

namespace fts {

class Notice;

/// What a training at the student's address would send, what it costs and what keeps it from being
/// begun. Hidden where the student learns on this machine. GUI thread only.
class TuningPanel : public QWidget {
    Q_OBJECT

public:
    explicit TuningPanel(ProjectSession& session, QWidget* parent = nullptr);

    void refresh(); ///< rows or settings may have changed

private:
    void show(const TuningPlan& plan);

    ProjectSession& m_session;
    int m_reading = 0; ///< counts the readings; only the last one counts
    QLabel* m_text = nullptr;
    Notice* m_problems = nullptr;
};

} // namespace fts
