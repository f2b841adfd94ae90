#include "ui/plot/plot_view.h"

#include <cmath>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include "core/eval/csv_text.h"
#include "ui/base/letter_width.h"
#include "ui/plot/legend.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_table.h"
#include "ui/plot/sample_text.h"

namespace fts {
namespace {

constexpr int kSliderSteps = 60; // 20 for each factor of ten in samples
constexpr int kMostInSight = 2;  // curves; the summary of more is for screen readers

double weightAt(int slider) {
    return 1 - std::pow(10, -3.0 * slider / kSliderSteps);
}

int sliderAt(double weight) {
    return static_cast<int>(std::lround(-std::log10(1 - weight) * kSliderSteps / 3));
}

} // namespace

PlotView::PlotView(const QString& title, QWidget* parent) : PlotView(new PlotCanvas, parent) {
    setTitle(title);
}

PlotView::PlotView(PlotCanvas* canvas, QWidget* parent)
    : ChartPanel(canvas, SampleKind::Line, new PlotTable(*canvas, canvas), parent),
      m_canvas(canvas), m_table(static_cast<PlotTable*>(tableModel())) {
    makeSmoothing();
    makeReset();
    makeOptions();
    setStepTitle(tr("Step"));
    setEmptyText(tr("There are no values yet. They appear here as soon as the first is known."));
    setSmoothingOffered(false);
    refresh();
    connect(m_canvas, &PlotCanvas::dataChanged, this, &PlotView::refresh);
    connect(&legend(), &Legend::toggled, m_canvas, &PlotCanvas::setShown);
}

PlotView::~PlotView() = default;

void PlotView::makeSmoothing() {
    m_smoothingRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_smoothingRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_slider = new QSlider(Qt::Horizontal, m_smoothingRow);
    m_slider->setObjectName(QStringLiteral("smoothing"));
    m_slider->setAccessibleName(tr("Smoothing"));
    m_slider->setRange(0, kSliderSteps);
    m_slider->setPageStep(kSliderSteps / 6);
    m_slider->setFixedWidth(16 * letterWidth(fontMetrics()));
    m_sliderText = new QLabel(m_smoothingRow);
    m_sliderText->setMinimumWidth(
        m_sliderText->fontMetrics().horizontalAdvance(tr("over %1").arg(1000)));
    auto* label = new QLabel(tr("Smoo&thing:"), m_smoothingRow);
    label->setBuddy(m_slider);
    row->addWidget(label);
    row->addWidget(m_slider);
    row->addWidget(m_sliderText);
    addTool(m_smoothingRow);
    connect(m_slider, &QSlider::valueChanged, this, &PlotView::followSlider);
}

void PlotView::makeReset() {
    m_reset = new QPushButton(tr("Show all"), this);
    m_reset->setObjectName(QStringLiteral("resetView"));
    m_reset->setEnabled(false);
    m_reset->setToolTip(tr("<p>Zoom: turn the wheel, drag a rectangle, or press + and −. Over the "
                           "numbers of an axis the wheel zooms that axis only.</p>"
                           "<p>Move: drag with the middle button or with Shift, or press the arrow "
                           "keys.</p>"
                           "<p>Values at a step: point at it, or hold Ctrl and press the left and "
                           "right arrow keys.</p>"
                           "<p>Show all: double click, or press 0.</p>"));
    addTool(m_reset);
    connect(m_reset, &QPushButton::clicked, this, &PlotView::resetView);
    connect(m_canvas, &PlotCanvas::viewChanged, this,
            [this] { m_reset->setEnabled(m_canvas->isZoomed()); });
}

void PlotView::makeOptions() {
    m_logarithmicValues = addOption(tr("Logarithmic &values"), QStringLiteral("logarithmicValues"));
    m_logarithmicSteps = addOption(tr("Logarithmic st&eps"), QStringLiteral("logarithmicSteps"));
    QAction* outliers = addOption(tr("Ignore &outliers"), QStringLiteral("ignoreOutliers"));
    m_movingAverage = addOption(tr("Smooth by a moving &average"), QStringLiteral("movingAverage"));
    connect(m_logarithmicValues, &QAction::toggled, this,
            [this](bool on) { m_canvas->setLogarithmic(Qt::Vertical, on); });
    connect(m_logarithmicSteps, &QAction::toggled, this,
            [this](bool on) { m_canvas->setLogarithmic(Qt::Horizontal, on); });
    connect(outliers, &QAction::toggled, m_canvas, &PlotCanvas::setIgnoringOutliers);
    connect(m_movingAverage, &QAction::toggled, this, &PlotView::followSlider);
}

int PlotView::addSeries(const QString& name) {
    legend().add(name);
    return m_canvas->addCurve(name);
}

void PlotView::leaveUnsmoothed(int series) {
    m_canvas->leaveUnsmoothed(series);
}

void PlotView::clear() {
    m_wholes.clear();
    m_canvas->clear();
    legend().clear();
    m_table->refresh();
    refresh();
}

int PlotView::seriesCount() const {
    return m_canvas->count();
}

const Curve& PlotView::curve(int series) const {
    return m_canvas->curve(series).raw();
}

void PlotView::append(int series, std::int64_t step, double value) {
    m_canvas->append(series, step, value);
}

void PlotView::setCurve(int series, Curve curve) {
    m_wholes.erase(series);
    m_canvas->setCurve(series, std::move(curve));
}

void PlotView::setCurve(int series, Curve part, Curve whole) {
    m_wholes[series] = std::move(whole);
    m_canvas->setCurve(series, std::move(part));
}

void PlotView::setStepTitle(const QString& title) {
    m_stepTitle = title;
    m_canvas->setXTitle(title);
    m_table->setStepTitle(title);
}

// ---- smoothing and axes

void PlotView::setSmoothing(Smoothing smoothing) {
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(sliderAt(std::clamp(smoothing.weight, 0.0, kMostSmoothing)));
    m_movingAverage->setChecked(smoothing.kind == Smoothing::Kind::MovingAverage);
    m_canvas->setSmoothing(smoothing);
    m_sliderText->setText(smoothing.isOn() ? tr("over %1").arg(smoothing.samples()) : tr("off"));
}

Smoothing PlotView::smoothing() const {
    return m_canvas->smoothing();
}

void PlotView::followSlider() {
    setSmoothing({m_movingAverage->isChecked() ? Smoothing::Kind::MovingAverage
                                               : Smoothing::Kind::Exponential,
                  weightAt(m_slider->value())});
}

void PlotView::setSmoothingOffered(bool offered) {
    m_smoothingRow->setVisible(offered);
    m_movingAverage->setVisible(offered);
}

void PlotView::setLogarithmic(Qt::Orientation axis, bool logarithmic) {
    (axis == Qt::Horizontal ? m_logarithmicSteps : m_logarithmicValues)->setChecked(logarithmic);
}

bool PlotView::isLogarithmic(Qt::Orientation axis) const {
    return m_canvas->isLogarithmic(axis);
}

bool PlotView::isZoomed() const {
    return m_canvas->isZoomed();
}

void PlotView::resetView() {
    m_canvas->resetView();
}

// ---- in words and numbers

void PlotView::refresh() {
    QStringList parts;
    for (int i = 0; i < seriesCount(); ++i) {
        const QString part = summaryOf(m_canvas->curve(i).name(), curve(i));
        if (m_canvas->curve(i).isShown() && !part.isEmpty()) {
            parts << part;
        }
    }
    setSummary(parts.join(tr("; ")), parts.size() <= kMostInSight);
    if (isTableShown()) {
        m_table->refresh();
    }
}

void PlotView::refreshTable() {
    m_table->refresh();
}

QString PlotView::canvasName() const {
    return tr("%1, plot").arg(title());
}

std::string PlotView::csv() const {
    std::vector<std::pair<std::string, const Curve*>> curves;
    curves.reserve(static_cast<std::size_t>(seriesCount()));
    for (int i = 0; i < seriesCount(); ++i) {
        const auto whole = m_wholes.find(i);
        curves.emplace_back(m_canvas->curve(i).name().toStdString(),
                            whole == m_wholes.end() ? &curve(i) : &whole->second);
    }
    return curvesAsCsv(m_stepTitle.toStdString(), curves);
}

} // namespace fts
