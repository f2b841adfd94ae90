#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/jobs/run_list.h"
#include "core/project/setting_differences.h"

namespace fts {

/// In what the settings of some runs differ: a row for each such setting, a column for each run;
/// of one run alone, every setting. GUI thread only.
class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Runs whose settings cannot be read are left out.
    void setRuns(const std::vector<RunFacts>& runs);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<int> m_numbers;
    std::vector<SettingDifference> m_differences;
};

} // namespace fts
