#pragma once

#include "ui/evaluation/verdict_questions.h"

class QTextBrowser;

namespace fts {

class RagQuestionModel;

/// The questions of a verdict on a distillation project, and of the chosen one every answer with
/// what the judge says of its statements. GUI thread only.
class RagQuestionsView : public VerdictQuestions {
    Q_OBJECT

public:
    explicit RagQuestionsView(ProjectSession& session, QWidget* parent = nullptr);

protected:
    std::filesystem::path fileIn(const std::filesystem::path& runFolder) const override;
    std::function<Put()> reader(const std::filesystem::path& file) override;
    void forget() override;
    void showQuestion(int row) override;
    void changeEvent(QEvent* event) override;

private:
    explicit RagQuestionsView(ProjectSession& session, RagQuestionModel* model, QWidget* parent);
    void showTexts();

    RagQuestionModel* m_model;
    int m_row = -1; ///< of the model
    QTextBrowser* m_text = nullptr;
};

} // namespace fts
