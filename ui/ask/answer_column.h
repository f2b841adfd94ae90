#pragma once

#include <QWidget>

#include "core/jobs/document_answers.h"

class QLabel;
class QPlainTextEdit;

namespace fts {

/// One model's answer to a question, as it grows and once it is whole. GUI thread only.
class AnswerColumn : public QWidget {
    Q_OBJECT

public:
    /// `asked` is how the job names the model; objects are named by it: "baseAnswer".
    AnswerColumn(const QString& asked, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void clear();
    void grow(const QString& textSoFar);
    void show(const DocumentAnswers::Answer& answer); ///< or why it is not whole

private:
    QLabel* m_title = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_facts = nullptr;
};

} // namespace fts
