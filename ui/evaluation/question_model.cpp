#include "ui/evaluation/question_model.h"

#include <QGuiApplication>
#include <QPalette>

#include "ui/base/message_text.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

QString ranksText(const QuestionResult& result) {
    return QStringLiteral("%1 → %2").arg(rankText(result.baseRank), rankText(result.tunedRank));
}

QVariant colorOf(QuestionChange change) {
    switch (change) {
    case QuestionChange::Better:
        return goodColor(QGuiApplication::palette());
    case QuestionChange::Worse:
        return errorColor(QGuiApplication::palette());
    default:
        return {};
    }
}

} // namespace

QString rankText(std::optional<int> rank) {
    return rank ? QString::number(*rank) : QuestionModel::tr("not found");
}

QString changeText(QuestionChange change) {
    switch (change) {
    case QuestionChange::Better:
        return QuestionModel::tr("▲ better");
    case QuestionChange::Worse:
        return QuestionModel::tr("▼ worse");
    case QuestionChange::Same:
        return QuestionModel::tr("= as before");
    case QuestionChange::NeverFound:
        return QuestionModel::tr("✕ never found");
    }
    return {};
}

void QuestionModel::show(std::vector<QuestionResult> results) {
    beginResetModel();
    m_results = std::move(results);
    m_order = worstFirst(m_results);
    m_texts.clear();
    for (const QuestionResult& result : m_results) {
        m_texts.push_back(fromUtf8(result.text).simplified());
    }
    endResetModel();
}

const QuestionResult& QuestionModel::result(int row) const {
    return m_results[m_order[static_cast<std::size_t>(row)]];
}

const QString& QuestionModel::text(int row) const {
    return m_texts[m_order[static_cast<std::size_t>(row)]];
}

int QuestionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int QuestionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant QuestionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const QuestionResult& question = result(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Text    ? text(index.row())
               : index.column() == Ranks ? ranksText(question)
                                         : changeText(questionChange(question));
    case Qt::ToolTipRole:
        return index.column() == Text ? QVariant(fromUtf8(question.text)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Change ? colorOf(questionChange(question)) : QVariant();
    case kSortRole:
        return index.column() == Text ? QVariant(text(index.row()))
               : index.column() == Ranks
                   ? QVariant(question.tunedRank.value_or(QuestionResult::kDepth + 1))
                   : QVariant(static_cast<int>(questionChange(question)));
    default:
        return {};
    }
}

QVariant QuestionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return section == Text    ? tr("Question")
               : section == Ranks ? tr("Place of the right passage")
                                  : tr("Change");
    }
    if (role == Qt::ToolTipRole && section == Ranks) {
        return tr("With the base model → with the tuned model. “Not found” is not among the "
                  "first %1.")
            .arg(QuestionResult::kDepth);
    }
    return {};
}

} // namespace fts
