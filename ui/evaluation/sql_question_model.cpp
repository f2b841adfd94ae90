#include "ui/evaluation/sql_question_model.h"

#include "core/sql/finding_text.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

QString findingText(const GivenSql& given) {
    return (given.finding == SqlFinding::Right ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) +
           shown(findingLabel(given.finding));
}

} // namespace

void SqlQuestionModel::show(std::vector<SqlAnswered> answers) {
    replace(m_answers, std::move(answers), &SqlAnswered::question);
}

const SqlAnswered& SqlQuestionModel::answer(int row) const {
    return m_answers[place(row)];
}

QuestionChange SqlQuestionModel::change(int row) const {
    return questionChange(answer(row));
}

int SqlQuestionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SqlQuestionModel::cell(int row, int column) const {
    switch (column) {
    case Text:
        return text(row);
    case Base:
        return findingText(answer(row).base);
    case Tuned:
        return findingText(answer(row).tuned);
    case Change:
        return changeText(change(row), tr("never right"));
    default:
        return {};
    }
}

QVariant SqlQuestionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column());
    case Qt::ForegroundRole:
        return index.column() == Change ? changeColor(change(index.row())) : QVariant();
    case kSortRole:
        return index.column() == Change ? QVariant(static_cast<int>(change(index.row())))
                                        : QVariant(cell(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant SqlQuestionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Text:
        return tr("Question");
    case Base:
        return tr("Base model");
    case Tuned:
        return tr("Tuned model");
    default:
        return tr("Change");
    }
}

} // namespace fts
