#pragma once

#include <filesystem>
#include <optional>

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace fts {

class ProjectSession;
class QuestionFilter;
class QuestionModel;
class RankingsView;
struct Passage;
struct QuestionResult;

/// The questions of a run's verdict, the worst first, and what both models found for the chosen
/// one. Reads in the background. GUI thread only.
class QuestionsView : public QWidget {
    Q_OBJECT

public:
    explicit QuestionsView(ProjectSession& session, QWidget* parent = nullptr);

    /// Reads its questions, unless they are shown already and have not changed.
    void showRun(std::optional<int> run);

private:
    QWidget* makeFilters();
    QWidget* makeTable();
    void take(std::vector<QuestionResult> results);
    void say(const QString& text);
    void showFiltered();
    void showQuestion();
    void showRankings(const QuestionResult& result, const std::vector<Passage>& passages);

    ProjectSession& m_session;
    std::optional<int> m_run;
    std::filesystem::file_time_type m_written; ///< when the questions shown were
    std::int64_t m_question = 0;               ///< the one chosen; 0: none
    int m_reading = 0; ///< counts readings, so that an older one is not shown
    QuestionModel* m_model = nullptr;
    QuestionFilter* m_filter = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
    RankingsView* m_rankings = nullptr;
};

} // namespace fts
