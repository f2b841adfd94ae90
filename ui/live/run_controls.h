#pragma once

#include <optional>

#include <QWidget>

#include "core/jobs/run_standing.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace fts {

class ProjectSession;

/// Buttons that pause, stop and extend a run. They act on the session's engine; those
/// that make no sense at the moment are not shown. GUI thread only.
class RunControls : public QWidget {
    Q_OBJECT

public:
    explicit RunControls(ProjectSession& session, QWidget* parent = nullptr);

    /// `standing` of the run shown, none while one is being prepared. `watches`: it learns at an
    /// address, and is only looked at from here. Only the newest run can be extended.
    void show(std::optional<RunStanding> standing, bool watches, bool newest);

private:
    QPushButton* addButton(const QString& name, const QString& text, const QString& meaning);
    void stop();
    void extend();

    ProjectSession& m_session;
    QPushButton* m_pause = nullptr;
    QPushButton* m_goOn = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_epochsLabel = nullptr;
    QSpinBox* m_epochs = nullptr;
    QPushButton* m_extend = nullptr;
    bool m_stopping = false; // asked for, and the engine has not yet said so
};

} // namespace fts
