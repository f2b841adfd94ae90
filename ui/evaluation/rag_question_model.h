#pragma once

#include <vector>

#include "core/jobs/rag_answers.h"
#include "ui/evaluation/judged_questions.h"

namespace fts {

/// The questions of a verdict on a distillation project, and what each answer is worth. GUI thread
/// only.
class RagQuestionModel : public JudgedQuestions {
    Q_OBJECT

public:
    enum Column { Text = kText, Base, Tuned, Teacher, Change, ColumnCount };

    explicit RagQuestionModel(QObject* parent = nullptr) : JudgedQuestions(parent) {}

    void show(std::vector<RagAnswered> answers); ///< in any order
    const RagAnswered& answer(int row) const;

    QuestionChange change(int row) const override;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const RagGiven* given(int row, int column) const; ///< null: that column is of no model
    QVariant sortKey(int row, int column) const;
    QString cell(int row, int column) const;

    std::vector<RagAnswered> m_answers;
};

} // namespace fts
