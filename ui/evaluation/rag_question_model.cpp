#include "ui/evaluation/rag_question_model.h"

#include <QLocale>

#include "core/eval/rag_metrics.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

// The one that says the most of an answer.
std::optional<double> worth(const RagGiven& given) {
    for (const char* metric : {kAnswerCorrectness, kFaithfulness, kAnswerRelevancy}) {
        const RagValue value = ragValue(given.judgement, metric);
        if (value.state == RagValue::State::Judged) {
            return value.value;
        }
    }
    return std::nullopt;
}

QString worthText(const RagGiven& given) {
    if (given.text.empty()) {
        return RagQuestionModel::tr("no answer");
    }
    const auto value = worth(given);
    const QString number =
        value ? QLocale().toString(*value, 'f', 2) : RagQuestionModel::tr("not judged");
    return given.judgement.abstained ? RagQuestionModel::tr("%1, found nothing").arg(number)
                                     : number;
}

} // namespace

void RagQuestionModel::show(std::vector<RagAnswered> answers) {
    replace(m_answers, std::move(answers), &RagAnswered::text);
}

const RagAnswered& RagQuestionModel::answer(int row) const {
    return m_answers[place(row)];
}

QuestionChange RagQuestionModel::change(int row) const {
    return questionChange(answer(row));
}

int RagQuestionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const RagGiven* RagQuestionModel::given(int row, int column) const {
    const RagAnswered& answered = answer(row);
    return column == Base      ? &answered.base
           : column == Tuned   ? &answered.tuned
           : column == Teacher ? &answered.teacher
                               : nullptr;
}

QString RagQuestionModel::cell(int row, int column) const {
    if (const RagGiven* of = given(row, column)) {
        return worthText(*of);
    }
    return column == Text ? text(row) : changeText(change(row), tr("never right"));
}

QVariant RagQuestionModel::sortKey(int row, int column) const {
    if (const RagGiven* of = given(row, column)) {
        return worth(*of).value_or(-1);
    }
    return column == Change ? QVariant(static_cast<int>(change(row))) : QVariant(text(row));
}

QVariant RagQuestionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), index.column());
    case Qt::ForegroundRole:
        return index.column() == Change ? changeColor(change(index.row())) : QVariant();
    case kSortRole:
        return sortKey(index.row(), index.column());
    default:
        return {};
    }
}

QVariant RagQuestionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Text:
        return tr("Question");
    case Base:
        return tr("Naive student");
    case Tuned:
        return tr("Tuned student");
    case Teacher:
        return tr("Teacher");
    default:
        return tr("Change");
    }
}

} // namespace fts
