#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/jobs/run_curves.h"
#include "core/jobs/run_list.h"

class QComboBox;
class QLabel;
class QTableView;

namespace fts {

class DifferenceModel;
class Notice;
class PlotView;
class RunFigures;
struct RunsCompared;

/// Some runs beside each other: one curve of each in one plot, in what their settings differ, and
/// of two whether their results do; of one run its curve and its settings. Reads in the
/// background. GUI thread only.
class RunComparison : public QWidget {
    Q_OBJECT

public:
    explicit RunComparison(std::filesystem::path projectFolder, QWidget* parent = nullptr);

    /// One or more. What is known of the curves of a run that has gone on since is read again; the
    /// one `underWay`, if any, now and then while it can be seen.
    void setRuns(std::vector<RunFacts> runs, std::optional<int> underWay);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Curves = std::map<int, std::shared_ptr<const RunCurves>>; ///< by run

    bool isStillTrue(int run, const std::vector<RunFacts>& runs) const;
    void showDifferences();
    void compareTwo();
    void showCompared(const std::optional<RunsCompared>& compared);
    void readMissing();
    void readAgainLater(qint64 took);
    void take(Curves curves);
    void offerCurves();
    void showCurves();
    bool arePlotted(const QString& curve) const;

    std::filesystem::path m_projectFolder;
    std::vector<RunFacts> m_runs;
    Curves m_curves;
    std::optional<int> m_underWay;
    QTimer m_again;
    int m_reads = 0;            // begun; what an outdated one brings is dropped
    int m_comparisons = 0;      // likewise
    std::vector<int> m_plotted; // runs, in the order of the plot's series
    QString m_plottedCurve;
    QString m_chosen = QStringLiteral("loss");
    QComboBox* m_choice = nullptr;
    PlotView* m_plot = nullptr;
    QLabel* m_result = nullptr;
    RunFigures* m_figures = nullptr;
    QLabel* m_differencesTitle = nullptr;
    QTableView* m_differences = nullptr;
    DifferenceModel* m_model = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
