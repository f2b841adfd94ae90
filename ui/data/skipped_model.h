#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/formats/datasets/data_set.h"

namespace fts {

/// What an import left out: the file, and why. GUI thread only.
class SkippedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSkipped(std::vector<Skipped> skipped);
    /// All of it as comma-separated values with a head.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Skipped> m_skipped;
};

} // namespace fts
