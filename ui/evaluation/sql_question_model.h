#pragma once

#include <vector>

#include "core/jobs/sql_answers.h"
#include "ui/evaluation/judged_questions.h"

namespace fts {

/// The questions of a verdict on a text-to-SQL project, and what became of each model's SQL. GUI
/// thread only.
class SqlQuestionModel : public JudgedQuestions {
    Q_OBJECT

public:
    enum Column { Text = kText, Base, Tuned, Change, ColumnCount };

    explicit SqlQuestionModel(QObject* parent = nullptr) : JudgedQuestions(parent) {}

    void show(std::vector<SqlAnswered> answers); ///< in any order
    const SqlAnswered& answer(int row) const;

    QuestionChange change(int row) const override;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(int row, int column) const;

    std::vector<SqlAnswered> m_answers;
};

} // namespace fts
