#pragma once

#include <QTimer>

#include "core/corpus/data_overview.h"
#include "core/jobs/import_report.h"
#include "ui/base/page.h"

class QLabel;
class QTabWidget;

namespace fts {

class CollectionView;
class DivisionView;
class DocumentsPanel;
class ImportPanel;
class Notice;
class PassagesView;
class RowsView;
class RowsWorker;
class SkippedView;
class TeacherPanel;

/// What the project learns from and is judged on: data sets are added here by dialog or by drop,
/// divided, looked at and removed. Changed shares divide the rows anew, by themselves.
class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    QString summary() const override;
    void enter() override;
    void load(const Specs& specs) override;
    void store(Specs& specs) const override;
    std::vector<Problem> problems(const Specs&) const override { return dataProblems(m_data); }

public Q_SLOTS:
    void addFiles(const QStringList& paths); ///< as the dialogs and a drop do

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Content {
        DataOverview data;
        ImportReport report;
    };

    QTabWidget* makeTabs();
    RowsView* makeRows(QWidget* parent) const;
    std::int64_t rows() const; ///< that the main list has
    QString refusal() const;   ///< as SettingsForm::refusal(), of all forms
    void forgetDecisions();
    void noteReviewed();
    void noteRowsChanged();
    void refresh();
    void take(const Content& content);
    void showProblems();
    void showParts();
    void divideSoon();
    void divide();

    RowsWorker* m_worker = nullptr;
    bool m_known = false;         ///< m_data was read
    bool m_tellingReview = false; ///< the session, of what a person decided on this page
    int m_reading = 0;            ///< counts the readings; only the last one counts
    DataOverview m_data;
    ImportReport m_report;
    SplitSpec m_divided; ///< what the rows are divided by
    QTimer m_divideTimer;
    QLabel* m_empty = nullptr;
    ImportPanel* m_import = nullptr;
    DocumentsPanel* m_documents = nullptr; ///< null: no rows are made of documents
    Notice* m_problems = nullptr;
    CollectionView* m_collections = nullptr;
    QTabWidget* m_tabs = nullptr;
    RowsView* m_rows = nullptr;
    RowsView* m_questions = nullptr; ///< of documents, beside what is learned; null: they are that
    PassagesView* m_passages = nullptr; ///< null: as m_documents
    TeacherPanel* m_teacher = nullptr;  ///< null: nobody is asked for answers
    DivisionView* m_division = nullptr;
    SkippedView* m_skipped = nullptr;
};

} // namespace fts
