#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/store/row_counts.h"

namespace fts {

/// What was imported, a data set a row. GUI thread only.
class CollectionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Format, Use, Documents, Passages, Questions, Added, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCollections(std::vector<CollectionCounts> collections);
    const CollectionCounts& at(int row) const {
        return m_collections[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CollectionCounts& counts, int column) const;

    std::vector<CollectionCounts> m_collections;
};

} // namespace fts
