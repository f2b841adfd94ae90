#pragma once

#include <QAbstractTableModel>

#include "core/sql/query_result.h"

namespace fts {

/// The rows that a database gave. What a cell says is shown as characters, whatever it says. GUI
/// thread only.
class ResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(QueryResult result);
    const QueryResult& result() const { return m_result; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QueryResult m_result;
};

} // namespace fts
