#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QAbstractTableModel>

#include "core/jobs/question_change.h"
#include "ui/base/message_text.h"

namespace fts {

/// The questions of a verdict as a table, the ones to look at first first; the last column tells
/// what changed. GUI thread only.
class JudgedQuestions : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole;
    static constexpr int kText = 0; ///< the column of the questions

    using QAbstractTableModel::QAbstractTableModel;

    virtual QuestionChange change(int row) const = 0;
    bool tellsChange() const; ///< false: of no question it can be said
    const QString& text(int row) const { return m_texts[place(row)]; } ///< the question on one line

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    /// Puts `questions` in the place of those held, to be shown in the order of worstFirst().
    template <typename Question>
    void replace(std::vector<Question>& held, std::vector<Question> questions,
                 std::string Question::*text) {
        beginResetModel();
        held = std::move(questions);
        m_order = worstFirst(held);
        m_texts.clear();
        for (const Question& question : held) {
            m_texts.push_back(fromUtf8(question.*text).simplified());
        }
        endResetModel();
    }

    /// Of a row's question among those held.
    std::size_t place(int row) const { return m_order[static_cast<std::size_t>(row)]; }

private:
    std::vector<std::size_t> m_order;
    std::vector<QString> m_texts; ///< by place, each on one line
};

/// What training did for a question: "▲ better".
QString changeText(QuestionChange change, const QString& never);
QVariant changeColor(QuestionChange change); ///< of that text; none: the usual one

} // namespace fts
