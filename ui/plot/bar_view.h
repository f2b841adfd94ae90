#pragma once

#include <vector>

#include <QStringList>

#include "ui/plot/bar_canvas.h"
#include "ui/plot/chart_panel.h"

namespace fts {

class BarTable;

/// Figures of several models side by side: for each measure (category) a bar a model (set), with
/// its interval where known. Sets can be ticked off; the same figures come as a table, and the
/// chart as PNG, SVG and CSV. GUI thread only.
class BarView : public ChartPanel {
    Q_OBJECT

public:
    explicit BarView(const QString& title, QWidget* parent = nullptr);
    ~BarView() override;

    void setBars(const QStringList& categories, std::vector<BarSet> sets);
    BarCanvas& canvas() const { return *m_canvas; }

protected:
    std::string csv() const override;
    QString canvasName() const override;
    void refreshTable() override {} // setBars() does

private:
    BarView(BarCanvas* canvas, QWidget* parent);

    QString leadersText() const;

    BarCanvas* m_canvas;
    BarTable* m_table;
};

} // namespace fts
