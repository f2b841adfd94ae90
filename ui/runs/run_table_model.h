#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/jobs/run_list.h"

namespace fts {

/// The runs of a project, a row each, oldest first. GUI thread only.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, State, Best, Verdict, Duration, Started, Epochs, Rate, Batch, Reason };
    static constexpr int kColumns = Reason + 1;
    static constexpr int kSortRole = Qt::UserRole; ///< a value that compares as people expect

    using QAbstractTableModel::QAbstractTableModel;

    /// Runs that were there keep their rows, and with them their selection.
    void setRuns(std::vector<RunFacts> runs, const EngineStatus& status);
    void setProgress(const RunSoFar& run); ///< of the one that is under way
    const RunFacts& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RunFacts& run, int column) const;
    bool goesOn(const RunFacts& run) const;
    QString durationOf(const RunFacts& run) const;
    QString bestOf(const RunFacts& run) const;
    QVariant sortValue(const RunFacts& run, int column) const;
    RunStanding standing(const RunFacts& run) const { return run.standing(m_status); }

    std::vector<RunFacts> m_runs;
    EngineStatus m_status;
    RunSoFar m_soFar;
};

} // namespace fts
