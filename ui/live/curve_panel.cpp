#include "ui/live/curve_panel.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/base/metric_text.h"
#include "ui/base/page_tabs.h"
#include "ui/plot/plot_view.h"

namespace fts {
namespace {

constexpr double kUsualSmoothing = 0.6;

/// Which curves stand together, and whether they jump about so much that smoothing helps.
struct Kind {
    const char* name;
    const char* title;
    std::array<const char*, 2> curves; ///< the first one is shown at first; null: none
    bool jumps;
};

constexpr std::size_t kValidation = 1;

constexpr std::array<Kind, 6> kKinds{{
    {"loss", QT_TRANSLATE_NOOP("fts::CurvePanel", "Loss"), {"loss"}, true},
    {"validation", QT_TRANSLATE_NOOP("fts::CurvePanel", "Validation"), {}, false},
    {"lr", QT_TRANSLATE_NOOP("fts::CurvePanel", "Learning rate"), {"lr"}, false},
    {"gradient", QT_TRANSLATE_NOOP("fts::CurvePanel", "Gradient norm"), {"gradient_norm"}, true},
    {"speed", QT_TRANSLATE_NOOP("fts::CurvePanel", "Speed"), {"pairs_per_s", "tokens_per_s"}, true},
    {"memory", QT_TRANSLATE_NOOP("fts::CurvePanel", "Memory"), {"memory_mb"}, false},
}};

bool isOfKind(std::size_t kind, std::string_view curve) {
    return kind == kValidation
               ? curve.starts_with(kValidationPrefix)
               : std::ranges::find(kKinds[kind].curves, curve, [](const char* name) {
                     return std::string_view(name ? name : "");
                 }) != kKinds[kind].curves.end();
}

} // namespace

CurvePanel::CurvePanel(QWidget* parent) : QWidget(parent), m_plots(kKinds.size()) {
    setObjectName(QStringLiteral("curvePanel"));
    m_tabs = new PageTabs(this);
    m_tabs->setObjectName(QStringLiteral("curveTabs"));
    m_tabs->setAccessibleName(tr("Curves"));
    m_tabs->setDocumentMode(true);
    for (const Kind& kind : kKinds) {
        auto* place = new QWidget(m_tabs);
        place->setObjectName(QLatin1String(kind.name) + QStringLiteral("Tab"));
        auto* lines = new QVBoxLayout(place);
        lines->setContentsMargins(0, 6, 0, 0);
        m_tabs->addTab(place, tr(kind.title));
    }
    makeWindowChoice();
    connect(m_tabs, &QTabWidget::currentChanged, this, &CurvePanel::catchUp);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_tabs);
}

void CurvePanel::makeWindowChoice() {
    m_windowChoice = new QWidget(this);
    m_window = new QComboBox(m_windowChoice);
    m_window->setObjectName(QStringLiteral("curveWindow"));
    m_window->setAccessibleName(tr("Steps shown"));
    m_window->addItem(tr("all steps"), 0);
    for (const int steps : {100, 1000, 10000}) {
        m_window->addItem(tr("the last %1 steps").arg(QLocale().toString(steps)), steps);
    }
    connect(m_window, &QComboBox::currentIndexChanged, this, [this] {
        std::ranges::for_each(m_plots, [](Plot& plot) { plot.behind = true; });
        catchUp();
    });
    auto* label = new QLabel(tr("Sho&w:"), m_windowChoice);
    label->setBuddy(m_window);
    auto* line = new QHBoxLayout(m_windowChoice);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_window);
}

void CurvePanel::begin(const RunCurves& curves, bool goesOn) {
    m_curves = &curves;
    for (Plot& plot : m_plots) {
        plot.behind = true;
        if (!goesOn) {
            plot.series.clear();
            if (plot.view != nullptr) {
                plot.view->clear();
            }
        }
    }
    catchUp();
}

void CurvePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    catchUp();
}

void CurvePanel::setMetric(const std::string& metric) {
    m_metric = std::string(kValidationPrefix) + metric;
}

void CurvePanel::add(const std::vector<MetricSample>& samples) {
    const std::size_t kind = currentKind();
    Plot& plot = m_plots[kind];
    const bool whole = m_window->currentData().toInt() == 0;
    if (plot.behind || plot.thinnings != m_curves->thinnings() || !whole) {
        plot.behind = true;
    } else {
        for (const MetricSample& sample : samples) {
            if (isOfKind(kind, sample.name)) {
                plot.view->append(seriesOf(plot, sample.name), sample.step, sample.value);
            }
        }
    }
    for (std::size_t other = 0; other < m_plots.size(); ++other) {
        m_plots[other].behind = m_plots[other].behind || other != kind;
    }
    catchUp();
}

std::size_t CurvePanel::currentKind() const {
    return static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()));
}

void CurvePanel::makeView(std::size_t kind) {
    PlotView* view = new PlotView(tr(kKinds[kind].title), m_tabs->widget(static_cast<int>(kind)));
    view->setObjectName(QLatin1String(kKinds[kind].name) + QStringLiteral("Plot"));
    view->setEmptyText(kind == kValidation
                           ? tr("Nothing has been measured on the validation part yet.")
                           : tr("The first step has not been done yet."));
    view->setSmoothingOffered(kKinds[kind].jumps);
    if (kind == 0) {
        view->setSmoothing({Smoothing::Kind::Exponential, kUsualSmoothing});
    }
    m_tabs->widget(static_cast<int>(kind))->layout()->addWidget(view);
    m_plots[kind].view = view;
}

void CurvePanel::catchUp() {
    const std::size_t kind = currentKind();
    Plot& plot = m_plots[kind];
    if (plot.view == nullptr) {
        makeView(kind);
    }
    if (m_curves == nullptr || !plot.behind) {
        return;
    }
    plot.behind = false;
    plot.thinnings = m_curves->thinnings();
    if (kind == kValidation && m_curves->curves().contains(m_metric)) {
        seriesOf(plot, m_metric); // comes first, and gets the first colour
    }
    for (const auto& [name, curve] : m_curves->curves()) {
        if (isOfKind(kind, name)) {
            showCurve(*plot.view, seriesOf(plot, name), curve);
        }
    }
    for (const auto& [name, series] : plot.series) {
        if (!m_curves->curves().contains(name)) { // a run that goes on has lost its last steps
            plot.view->setCurve(series, {});
        }
    }
}

int CurvePanel::seriesOf(Plot& plot, const std::string& name) {
    const auto [found, isNew] = plot.series.try_emplace(name, 0);
    if (isNew) {
        found->second = plot.view->addSeries(curveText(name));
        plot.view->showSeries(found->second, isShownAtFirst(name));
    }
    return found->second;
}

// Of curves on different scales, and of twenty metrics, one is enough until more are wanted.
bool CurvePanel::isShownAtFirst(const std::string& name) const {
    return name.starts_with(kValidationPrefix)
               ? name == m_metric
               : std::ranges::none_of(kKinds, [&name](const Kind& kind) {
                     return kind.curves[1] != nullptr && name == kind.curves[1];
                 });
}

// The last steps only, where a person wants no more.
void CurvePanel::showCurve(PlotView& view, int series, const Curve& curve) const {
    const int steps = m_window->currentData().toInt();
    if (steps == 0 || curve.empty()) {
        view.setCurve(series, curve);
        return;
    }
    const double last = static_cast<double>(m_curves->progress().step);
    Curve part;
    for (const Sample& sample : curve.between(last - steps + 1, last)) {
        part.append(sample.step, sample.value);
    }
    view.setCurve(series, std::move(part), curve);
}

} // namespace fts
