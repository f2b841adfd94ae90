#pragma once

#include <optional>

#include "core/base/outcome.h"
#include "ui/ask/database_worker.h"
#include "ui/base/page.h"

class QPushButton;

namespace fts {

class AskForm;
class DatabasePanel;
class JobBar;
class Notice;
class ResultView;
class TablesView;

/// Questions to a person's own database: a model of the project writes SQL, the person reads and
/// runs it, the rows are shown.
///
/// A model reads the question and the names of tables, never a row: what a cell says reaches the
/// person alone. The engine has the model write; statements are run by this program, which needs no
/// model for it. GUI thread only.
class AskPage : public Page {
    Q_OBJECT

public:
    explicit AskPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    void enter() override;

    void openDatabase(const QString& fileOrAddress); ///< as the dialog and a drop do

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeEmptyState();
    QWidget* makeBody();
    void follow();
    void readRuns();
    void takeDatabase(const OpenedDatabase& database);
    void closeDatabase();
    void write();
    void takeWritten(const Outcome& outcome);
    void sayWhatWasTaken(const nlohmann::json& taken);
    void run();
    void showWork();
    void showState();
    QString obstacle() const;

    DatabaseWorker* m_worker = nullptr;
    std::optional<OpenedDatabase> m_database;
    int m_reading = 0;      ///< see runInBackground()
    bool m_asked = false;   ///< this page waits for a model's statement
    bool m_opening = false; ///< what the worker does, while it works
    DatabasePanel* m_panel = nullptr;
    Notice* m_notice = nullptr;
    JobBar* m_writing = nullptr;
    JobBar* m_running = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_body = nullptr;
    TablesView* m_tables = nullptr;
    AskForm* m_form = nullptr;
    ResultView* m_result = nullptr;
};

} // namespace fts
