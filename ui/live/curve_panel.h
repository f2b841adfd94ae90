#pragma once

#include <map>
#include <string>
#include <vector>

#include <QWidget>

#include "core/jobs/run_curves.h"

class QComboBox;
class QTabWidget;

namespace fts {

class PlotView;

/// The curves of one run, a tab for each kind: loss, validation, learning rate and so on. Only the
/// tab in view is kept up to date; any other catches up when it comes into view. GUI thread only.
class CurvePanel : public QWidget {
    Q_OBJECT

public:
    explicit CurvePanel(QWidget* parent = nullptr);

    /// The metric of the validation part that is shown at first ("ndcg@10").
    void setMetric(const std::string& metric);
    /// Shows these curves, which must outlive their being shown. If `goesOn` they are those of the
    /// run shown before, read again: zoom and legend stay as they are.
    void begin(const RunCurves& curves, bool goesOn);
    /// These samples were added to the curves.
    void add(const std::vector<MetricSample>& samples);

    /// Which of the steps are shown, for a place where there is room; beside the tabs there is
    /// none with large letters.
    QWidget* windowChoice() const { return m_windowChoice; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Plot {
        PlotView* view = nullptr; // made when its tab first comes into view
        std::map<std::string, int> series;
        int thinnings = 0;
        bool behind = true;
    };

    void makeWindowChoice();
    void makeView(std::size_t kind);
    void catchUp();
    std::size_t currentKind() const;
    int seriesOf(Plot& plot, const std::string& name);
    bool isShownAtFirst(const std::string& name) const;
    void showCurve(PlotView& view, int series, const Curve& curve) const;

    QTabWidget* m_tabs = nullptr;
    QWidget* m_windowChoice = nullptr;
    QComboBox* m_window = nullptr;
    std::vector<Plot> m_plots; // one a tab
    const RunCurves* m_curves = nullptr;
    std::string m_metric;
};

} // namespace fts
