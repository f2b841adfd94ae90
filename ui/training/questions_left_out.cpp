#include "ui/training/questions_left_out.h"

#include <QAbstractButton>
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
    hide();
}

void QuestionsLeftOut::leaveOut() {
    m_reviewer->change(leaningLeftOut());
}

void QuestionsLeftOut::tell(const std::vector<std::int64_t>& pairs) {
    const bool left = m_reviewer->canUndo() && !pairs.empty();
    m_notice->clear();
    setVisible(left);
    if (left) {
        m_notice->say(Notice::Kind::Good,
                      tr("%Ln pairs are left out.", nullptr, static_cast<int>(pairs.size())));
        connect(m_notice->addButton(tr("Undo"), QStringLiteral("undoLeaveOut")),
                &QAbstractButton::clicked, m_reviewer, &RowReviewer::undo, Qt::QueuedConnection);
    }
    m_session.noteRowsChanged();
}

} // namespace fts
