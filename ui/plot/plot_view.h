#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "core/eval/curve.h"
#include "core/eval/smoothing.h"
#include "ui/plot/chart_panel.h"

class QPushButton;
class QSlider;

namespace fts {

class PlotCanvas;
class PlotTable;

/// Curves of a run that may still grow: drawn by QtCharts (PlotView and BarView hide it), zoomed
/// and moved by mouse or keys (PlotCanvas says how), smoothed, logarithmic where wanted.
///
/// Samples are kept in full and drawn at most ten times a second, reduced to what the pixels can
/// show. A person's zoom stays whatever is appended; while nobody has zoomed, all is in view.
/// NaN, infinite values, and on a logarithmic axis what is not above zero, interrupt the line
/// and are marked below it. GUI thread only.
class PlotView : public ChartPanel {
    Q_OBJECT

public:
    explicit PlotView(const QString& title, QWidget* parent = nullptr);
    ~PlotView() override;

    /// A further curve; the index names it from then on and chooses its colour.
    int addSeries(const QString& name);
    /// For curves of few samples, such as those of validation, that smoothing would only delay.
    void leaveUnsmoothed(int series);
    void clear();
    int seriesCount() const;
    const Curve& curve(int series) const;

    /// A step at or before the last one replaces everything from there on.
    void append(int series, std::int64_t step, double value);
    void setCurve(int series, Curve curve);
    /// Shows a part of a curve; a file of the numbers holds the whole.
    void setCurve(int series, Curve part, Curve whole);

    /// What the steps are called below the axis, in the table and in files; "Step" by default.
    void setStepTitle(const QString& title);

    void setSmoothing(Smoothing smoothing);
    Smoothing smoothing() const;
    /// Offers smoothing to the person; off by default, for curves that need none.
    void setSmoothingOffered(bool offered);
    /// The horizontal axis holds the steps, the vertical one the values.
    void setLogarithmic(Qt::Orientation axis, bool logarithmic);
    bool isLogarithmic(Qt::Orientation axis) const;

    bool isZoomed() const;
    PlotCanvas& canvas() const { return *m_canvas; }

public Q_SLOTS:
    void resetView();

protected:
    std::string csv() const override;
    QString canvasName() const override;
    void refreshTable() override;

private:
    PlotView(PlotCanvas* canvas, QWidget* parent);

    void makeSmoothing();
    void makeReset();
    void makeOptions();
    void followSlider();
    void refresh();

    PlotCanvas* m_canvas;
    PlotTable* m_table;
    QString m_stepTitle;
    std::map<int, Curve> m_wholes; ///< of series that are shown in part
    QWidget* m_smoothingRow = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_sliderText = nullptr;
    QAction* m_logarithmicSteps = nullptr;
    QAction* m_logarithmicValues = nullptr;
    QAction* m_movingAverage = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace fts
