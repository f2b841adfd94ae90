#include "ui/evaluation/question_model.h"

#include "ui/base/message_text.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

QString ranksText(const QuestionResult& result) {
    return QStringLiteral("%1 → %2").arg(rankText(result.baseRank), rankText(result.tunedRank));
}

} // namespace

QString rankText(std::optional<int> rank) {
    return rank ? QString::number(*rank) : QuestionModel::tr("not found");
}

void QuestionModel::show(std::vector<QuestionResult> results) {
    replace(m_results, std::move(results), &QuestionResult::text);
}

const QuestionResult& QuestionModel::result(int row) const {
    return m_results[place(row)];
}

QuestionChange QuestionModel::change(int row) const {
    return questionChange(result(row));
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
                                         : changeText(change(index.row()), tr("never found"));
    case Qt::ToolTipRole:
        return index.column() == Text ? QVariant(toolTipText(fromUtf8(question.text))) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Change ? changeColor(change(index.row())) : QVariant();
    case kSortRole:
        return index.column() == Text ? QVariant(text(index.row()))
               : index.column() == Ranks
                   ? QVariant(question.tunedRank.value_or(QuestionResult::kDepth + 1))
                   : QVariant(static_cast<int>(change(index.row())));
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
