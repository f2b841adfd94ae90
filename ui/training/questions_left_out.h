#pragma once

#include <QWidget>

#include "ui/base/project_session.h"

namespace fts {

class Notice;
class RowReviewer;

/// Leaves out the questions of the training part that lean on their passage, as the person wants,
/// says so, and takes it back. GUI thread only.
class QuestionsLeftOut : public QWidget {
    Q_OBJECT

public:
    explicit QuestionsLeftOut(ProjectSession& session, QWidget* parent = nullptr);

    void leaveOut();

private:
    void tell(const std::vector<std::int64_t>& pairs);
    void hideNotice();
    void noteRowsChanged();

    ProjectSession& m_session;
    RowReviewer* m_reviewer = nullptr;
    Notice* m_notice = nullptr;
    bool m_telling = false; ///< the session, of its own change
};

} // namespace fts
