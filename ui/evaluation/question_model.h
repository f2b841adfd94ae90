#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/jobs/question_change.h"

namespace fts {

/// The questions of a verdict and where each model places the passage that answers them, the ones
/// to look at first first. GUI thread only.
class QuestionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Text, Ranks, Change };
    static constexpr int kSortRole = Qt::UserRole;

    explicit QuestionModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::vector<QuestionResult> results); ///< in any order
    const QuestionResult& result(int row) const;
    const QString& text(int row) const; ///< the question on one line

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<QuestionResult> m_results;
    std::vector<std::size_t> m_order;
    std::vector<QString> m_texts; ///< of the questions on one line, in the order of m_results
};

/// A place as it is shown: "3", or "not found".
QString rankText(std::optional<int> rank);
QString changeText(QuestionChange change);

} // namespace fts
