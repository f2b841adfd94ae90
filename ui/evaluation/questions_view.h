#pragma once

#include <cstdint>
#include <vector>

#include "ui/evaluation/verdict_questions.h"

namespace fts {

class QuestionModel;
class RankingsView;
struct Passage;
struct QuestionResult;

/// The questions of a verdict on a search, and what both models found for the chosen one. GUI
/// thread only.
class QuestionsView : public VerdictQuestions {
    Q_OBJECT

public:
    explicit QuestionsView(ProjectSession& session, QWidget* parent = nullptr);

protected:
    std::filesystem::path fileIn(const std::filesystem::path& runFolder) const override;
    std::function<Put()> reader(const std::filesystem::path& file) override;
    void forget() override;
    void showQuestion(int row) override;

private:
    QuestionsView(ProjectSession& session, QuestionModel* model, QWidget* parent);
    void showRankings(const QuestionResult& result, const std::vector<Passage>& passages);

    QuestionModel* m_model;
    std::int64_t m_question = 0; ///< the one chosen; 0: none
    RankingsView* m_rankings = nullptr;
};

} // namespace fts
