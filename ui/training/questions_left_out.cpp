#include "ui/training/questions_left_out.h"

#include <QAbstractButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include "ui/base/notice.h"
#include "ui/data/row_reviewer.h"

namespace fts {

QuestionsLeftOut::QuestionsLeftOut(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session),
      m_reviewer(new RowReviewer(session.project().storePath(), this)), m_notice(new Notice(this)) {
    m_notice->setObjectName(QStringLiteral("leftOutNotice"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_notice);
    connect(m_reviewer, &RowReviewer::changed, this, &QuestionsLeftOut::tell);
    connect(m_reviewer, &RowReviewer::failed, this, [this](const Error& error) {
        m_notice->say(error);
        show();
    });
    connect(&session, &ProjectSession::rowsChanged, this, &QuestionsLeftOut::noteRowsChanged);
    hide();
}

void QuestionsLeftOut::leaveOut() {
    m_reviewer->change(leaningLeftOut());
}

void QuestionsLeftOut::tell(const std::vector<std::int64_t>& pairs) {
    if (pairs.empty()) { // what was said before still holds if it can be taken back
        if (!m_reviewer->canUndo()) {
            hideNotice();
        }
        return;
    }
    hideNotice();
    if (!m_reviewer->canRedo()) { // else it was taken back
        show();
        m_notice->say(Notice::Kind::Good,
                      tr("%Ln pairs are left out.", nullptr, static_cast<int>(pairs.size())));
        connect(m_notice->addButton(tr("Undo"), QStringLiteral("undoLeaveOut")),
                &QAbstractButton::clicked, m_reviewer, &RowReviewer::undo, Qt::QueuedConnection);
    }
    const QScopedValueRollback<bool> telling(m_telling, true);
    m_session.noteRowsChanged();
}

void QuestionsLeftOut::hideNotice() {
    m_notice->clear();
    hide();
}

// To take it back could put in again what others have left out since.
void QuestionsLeftOut::noteRowsChanged() {
    if (!m_telling) {
        m_reviewer->forget();
        hideNotice();
    }
}

} // namespace fts
