#pragma once

#include <cstdint>

#include "core/jobs/sql_answers.h"
#include "ui/evaluation/verdict_questions.h"

class QTextBrowser;

namespace fts {

class SqlQuestionModel;

/// The questions of a verdict on a text-to-SQL project, and of the chosen one the known SQL and
/// what each model wrote, with why it was judged wrong. GUI thread only.
class SqlQuestionsView : public VerdictQuestions {
    Q_OBJECT

public:
    explicit SqlQuestionsView(ProjectSession& session, QWidget* parent = nullptr);

protected:
    std::filesystem::path fileIn(const std::filesystem::path& runFolder) const override;
    std::function<Put()> reader(const std::filesystem::path& file) override;
    void forget() override;
    void showQuestion(int row) override;
    void changeEvent(QEvent* event) override;

private:
    explicit SqlQuestionsView(ProjectSession& session, SqlQuestionModel* model, QWidget* parent);
    void readTables(std::int64_t row);
    void showTexts();

    SqlQuestionModel* m_model;
    int m_row = -1;            ///< of the model
    std::int64_t m_wanted = 0; ///< the row in the store whose tables are being read
    QString m_tables;
    QTextBrowser* m_text = nullptr;
};

} // namespace fts
