#pragma once

#include <vector>

#include "ui/evaluation/judged_questions.h"

namespace fts {

/// The questions of a verdict and where each model places the passage that answers them, the ones
/// to look at first first. GUI thread only.
class QuestionModel : public JudgedQuestions {
    Q_OBJECT

public:
    enum Column { Text = kText, Ranks, Change };

    explicit QuestionModel(QObject* parent = nullptr) : JudgedQuestions(parent) {}

    void show(std::vector<QuestionResult> results); ///< in any order
    const QuestionResult& result(int row) const;

    QuestionChange change(int row) const override;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<QuestionResult> m_results;
};

/// A place as it is shown: "3", or "not found".
QString rankText(std::optional<int> rank);

} // namespace fts
