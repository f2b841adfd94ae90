#include "ui/runs/run_figures.h"

#include <QHeaderView>

#include "core/eval/metric_names.h"
#include "core/eval/rag_metrics.h"
#include "ui/base/count_text.h"
#include "ui/base/figure_text.h"
#include "ui/base/message_text.h"
#include "ui/base/table_look.h"

namespace fts {
RunFigures::RunFigures(QWidget* parent) : QTableWidget(parent) {
    setObjectName(QStringLiteral("runFigures"));
    setAccessibleName(tr("Figures of both runs"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setColumnCount(5);
    setTableLook(*this);
    fitToRows(*this, static_cast<int>(ragMetricNames().size()));
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    hide();
}

void RunFigures::show(const std::vector<RunFigure>& figures, int first, int second) {
    setHorizontalHeaderLabels({tr("Figure"), tr("Run %1").arg(first), tr("Run %1").arg(second),
                               tr("Difference"), tr("Questions")});
    setRowCount(0);
    for (const RunFigure& figure : figures) {
        const int row = rowCount();
        insertRow(row);
        auto* name = new QTableWidgetItem(shown(metricLabel(figure.metric)));
        name->setToolTip(shown(metricHelp(figure.metric)));
        setItem(row, 0, name);
        const QStringList texts{figureText(figure.first), figureText(figure.second),
                                differenceText(figure.second - figure.first, figure.difference),
                                countText(figure.questions)};
        for (int column = 1; column <= texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column - 1]);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    }
    setVisible(rowCount() > 0);
}

} // namespace fts
