#include "ui/evaluation/question_filter.h"

#include "ui/evaluation/judged_questions.h"

namespace fts {

QuestionFilter::QuestionFilter(JudgedQuestions& questions, QObject* parent)
    : QSortFilterProxyModel(parent), m_questions(questions) {
    setSortRole(JudgedQuestions::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(&questions);
}

void QuestionFilter::setChange(std::optional<QuestionChange> change) {
    m_change = change;
    invalidate();
}

void QuestionFilter::setText(const QString& text) {
    m_text = text.simplified();
    invalidate();
}

bool QuestionFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    if (m_change && m_questions.change(row) != *m_change) {
        return false;
    }
    return m_text.isEmpty() || m_questions.text(row).contains(m_text, Qt::CaseInsensitive);
}

} // namespace fts
