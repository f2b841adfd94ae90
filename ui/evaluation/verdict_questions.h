#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QWidget>

#include "ui/evaluation/judged_questions.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace fts {

class Notice;
class ProjectSession;
class QuestionFilter;

/// The questions of a run's verdict, the worst first, and beneath them what a derived class shows
/// of the chosen one. Reads in the background. GUI thread only.
class VerdictQuestions : public QWidget {
    Q_OBJECT

public:
    /// Reads its questions, unless they are shown already and have not changed.
    void showRun(std::optional<int> run);

protected:
    /// Puts what was read into the model.
    using Put = std::function<void()>;

    /// `never`: what a question is called that no model answers ("Never found").
    VerdictQuestions(ProjectSession& session, JudgedQuestions& model, const QString& never,
                     QWidget* parent);

    virtual std::filesystem::path fileIn(const std::filesystem::path& runFolder) const = 0;
    /// What reads that file on a thread of the pool.
    virtual std::function<Put()> reader(const std::filesystem::path& file) = 0;
    virtual void forget() = 0;              ///< empties the model
    virtual void showQuestion(int row) = 0; ///< of the model; −1: none

    ProjectSession& session() const { return m_session; }
    QTableView& table() const { return *m_table; }
    void addDetails(QWidget* details, int stretch);
    void say(const QString& text);
    void setNote(const QString& text); ///< above the questions; empty: none

private:
    QWidget* makeFilters(const QString& never);
    QPushButton* makeSave(QWidget* parent);
    QWidget* makeTable();
    void read(const std::filesystem::path& file);
    void showChange();
    void showFiltered();
    void showChosen();

    ProjectSession& m_session;
    JudgedQuestions& m_model;
    std::optional<int> m_run;
    std::filesystem::file_time_type m_written; ///< when the questions shown were
    int m_reading = 0; ///< counts readings, so that an older one is not shown
    QuestionFilter* m_filter = nullptr;
    QLabel* m_kindLabel = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_note = nullptr;
    Notice* m_saved = nullptr;
    QTableView* m_table = nullptr;
    QSplitter* m_parts = nullptr;
};

} // namespace fts
