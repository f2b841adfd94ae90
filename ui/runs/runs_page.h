#pragma once

#include <vector>

#include "core/jobs/run_list.h"
#include "ui/base/page.h"

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace fts {

class Notice;
class RunComparison;
class RunDeletion;
class RunTableModel;

/// Every training run of a project: how each went, their curves laid over one another, and in
/// what their settings differ. GUI thread only.
class RunsPage : public Page {
    Q_OBJECT

public:
    explicit RunsPage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override { return {}; } ///< it is beside the flow, not a step of it
    QString summary() const override;
    void enter() override;

public Q_SLOTS:
    void showProgress(const fts::RunSoFar& run); ///< of the one that is under way

Q_SIGNALS:
    void runWanted(int number); ///< show it on the page of training

private:
    void makeTable();
    void makeActions();
    QWidget* makeButtons();
    void read();
    void take(std::vector<RunFacts> runs);
    std::vector<RunFacts> selected() const; ///< in the order of their numbers
    void showSelection();
    QWidget* makeEmptyState();
    void useSettings();
    void offerUndo(int run, const Specs& before);
    std::string tableText() const;
    void copyTable();
    void saveTable();

    QWidget* m_empty = nullptr;
    QTableView* m_table = nullptr;
    RunTableModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QAction* m_show = nullptr;
    QAction* m_use = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_save = nullptr;
    QAction* m_delete = nullptr;
    RunDeletion* m_deletion = nullptr;
    QWidget* m_buttons = nullptr;
    Notice* m_notice = nullptr;
    Notice* m_used = nullptr;   // of the settings taken over last, until they change
    Notice* m_reason = nullptr; // of the failure of the one selected
    bool m_using = false;
    QLabel* m_hint = nullptr;
    RunComparison* m_comparison = nullptr;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace fts
