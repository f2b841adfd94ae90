#pragma once

#include <QAbstractTableModel>

#include "ui/plot/bar_canvas.h"

namespace fts {

/// The figures of bars: a row for each category, a column for each set.
class BarTable : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit BarTable(const BarCanvas& canvas, QObject* parent = nullptr);

    /// Call after the canvas got other bars.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString textOf(int category, const BarSet& set) const;

    const BarCanvas& m_canvas;
    int m_rows = 0;
    int m_columns = 0;
};

} // namespace fts
