#pragma once

#include <QAbstractTableModel>

#include "core/jobs/question_change.h"

namespace fts {

/// The questions of a verdict as a table, the ones to look at first first. GUI thread only.
class JudgedQuestions : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kText = 0; ///< the column of the questions

    using QAbstractTableModel::QAbstractTableModel;

    virtual QuestionChange change(int row) const = 0;
    virtual const QString& text(int row) const = 0; ///< the question on one line
};

/// What training did for a question: "▲ better".
QString changeText(QuestionChange change, const QString& never);
QVariant changeColor(QuestionChange change); ///< of that text; none: the usual one

} // namespace fts
