#include "ui/evaluation/question_filter.h"

#include "ui/evaluation/question_model.h"

namespace fts {

QuestionFilter::QuestionFilter(QuestionModel& questions, QObject* parent)
    : QSortFilterProxyModel(parent), m_questions(questions) {
    setSortRole(QuestionModel::kSortRole);
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
    if (m_change && questionChange(m_questions.result(row)) != *m_change) {
        return false;
    }
    return m_text.isEmpty() || m_questions.text(row).contains(m_text, Qt::CaseInsensitive);
}

} // namespace fts
