#pragma once

#include <vector>

#include <QWidget>

#include "core/jobs/import_job.h"
#include "core/store/row_counts.h"

class QPushButton;

namespace fts {

class CollectionModel;
class FolderChangesView;
class ListTable;
class ProjectSession;
class RowsWorker;

/// The table of what was imported, with a way to remove it again, and for documents to look for
/// what has become of their files. GUI thread only.
class CollectionView : public QWidget {
    Q_OBJECT

public:
    CollectionView(ProjectSession& session, RowsWorker& worker, QWidget* parent = nullptr);

    void setCollections(std::vector<CollectionCounts> collections);

Q_SIGNALS:
    void importWanted(const fts::ImportParams& params); ///< of what has changed or is new
    void refused(const QString& why);

private:
    void askToRemove();
    void ask(const CollectionCounts& counts, bool fileIsThere);
    void remove(std::int64_t id);
    std::int64_t chosen() const; ///< id of the data set; 0: none
    void showState();

    RowsWorker& m_worker;
    CollectionModel* m_model = nullptr;
    ListTable* m_table = nullptr;
    QPushButton* m_remove = nullptr;
    FolderChangesView* m_changes = nullptr;
    bool m_asking = false;
};

} // namespace fts
