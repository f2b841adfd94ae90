#pragma once

#include <vector>

#include <QWidget>

#include "core/store/row_counts.h"

class QPushButton;

namespace fts {

class CollectionModel;
class ListTable;
class ProjectSession;
class RowsWorker;

/// The table of what was imported, with a way to remove it again. GUI thread only.
class CollectionView : public QWidget {
    Q_OBJECT

public:
    CollectionView(ProjectSession& session, RowsWorker& worker, QWidget* parent = nullptr);

    void setCollections(std::vector<CollectionCounts> collections);

Q_SIGNALS:
    void refused(const QString& why);

private:
    void askToRemove();
    void ask(const CollectionCounts& counts, bool fileIsThere);
    void remove(std::int64_t id);
    void showState();

    RowsWorker& m_worker;
    CollectionModel* m_model = nullptr;
    ListTable* m_table = nullptr;
    QPushButton* m_remove = nullptr;
    bool m_asking = false;
};

} // namespace fts
