#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "ui/plot/plot_canvas.h"

namespace fts {

/// A plot's raw values: a row for each step, a column for each curve. It shows what there was at
/// the last refresh().
class PlotTable : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit PlotTable(const PlotCanvas& canvas, QObject* parent = nullptr);

    void setStepTitle(const QString& title) { m_stepTitle = title; }
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const PlotCanvas& m_canvas;
    QString m_stepTitle;
    std::vector<std::int64_t> m_steps;
    int m_curves = 0;
};

} // namespace fts
