#include "ui/evaluation/question_filter.h"

#include "ui/evaluation/question_model.h"

namespace fts {

QuestionFilter::QuestionFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(QuestionModel::kSortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void QuestionFilter::setChange(std::optional<QuestionChange> change) {
    m_change = change;
    invalidateFilter();
}

void QuestionFilter::setText(const QString& text) {
    m_text = text.simplified();
    invalidateFilter();
}

bool QuestionFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, QuestionModel::Text, parent);
    if (m_change && index.data(QuestionModel::kChangeRole).toInt() != static_cast<int>(*m_change)) {
        return false;
    }
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace fts
