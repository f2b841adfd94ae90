#pragma once

#include <QWidget>

#include "core/base/outcome.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace fts {

class JobBar;
class Notice;
class ProjectSession;
class RankingsView;

/// A question of the person's own, searched for with the base model, with the tuned one and by
/// words. The search is a job of the engine. GUI thread only.
class TryView : public QWidget {
    Q_OBJECT

public:
    explicit TryView(ProjectSession& session, QWidget* parent = nullptr);

private:
    QWidget* makeBox();
    void search();
    void take(const Outcome& outcome);
    void showState();

    ProjectSession& m_session;
    bool m_asked = false; ///< the search that runs is ours
    QLineEdit* m_question = nullptr;
    QPushButton* m_search = nullptr;
    QLabel* m_why = nullptr;
    Notice* m_notice = nullptr;
    JobBar* m_job = nullptr;
    RankingsView* m_rankings = nullptr;
};

} // namespace fts
