#pragma once

#include <array>

#include <QTableView>

#include "ui/runs/run_table_model.h"

namespace fts {

/// The table of runs. Where it is too narrow for all its columns it does without some settings and
/// then without the reasons, which are told of a chosen run anyway, so that it need not be scrolled
/// sideways. GUI thread only.
class RunTable : public QTableView {
    Q_OBJECT

public:
    explicit RunTable(QAbstractItemModel& model, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int widthOf(int column); ///< it wants
    void showWhatFits();

    std::array<int, RunTableModel::kColumns> m_heads{}; ///< widths, as last seen
};

} // namespace fts
