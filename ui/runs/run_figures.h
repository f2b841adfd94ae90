#pragma once

#include <QTableWidget>

#include "core/jobs/runs_compared.h"

namespace fts {

/// The figures of two runs beside each other, with the interval in which their difference lies.
/// Hidden while there are none. GUI thread only.
class RunFigures : public QTableWidget {
    Q_OBJECT

public:
    explicit RunFigures(QWidget* parent = nullptr);

    /// Of the runs `first` and `second`; none hides it.
    void show(const std::vector<RunFigure>& figures, int first, int second);
};

} // namespace fts
