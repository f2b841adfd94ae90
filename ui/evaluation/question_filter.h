#pragma once

#include <optional>

#include <QSortFilterProxyModel>

#include "core/jobs/question_change.h"

namespace fts {

class JudgedQuestions;

/// The questions of a verdict that a person wants to see. Tells a change of filter by
/// layoutChanged(), since removing rows one by one is slow. GUI thread only.
class QuestionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit QuestionFilter(JudgedQuestions& questions, QObject* parent = nullptr);

    void setChange(std::optional<QuestionChange> change); ///< none: whatever changed
    void setText(const QString& text);                    ///< part of the question, in any case

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const JudgedQuestions& m_questions;
    std::optional<QuestionChange> m_change;
    QString m_text;
};

} // namespace fts
