#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/base/theme.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/sample_text.h"

namespace fts {
namespace {

constexpr qreal kCursorDot = 9;
constexpr qreal kReadoutBelowTop = 8;

QString withStep(const QString& value, const Sample& sample, std::int64_t cursor) {
    return sample.step == cursor
               ? value
               : PlotCanvas::tr("%1 (at step %2)").arg(value, QString::number(sample.step));
}

} // namespace

void PlotCanvas::setCursor(std::optional<std::int64_t> step) {
    if (step == m_cursor) {
        return;
    }
    m_cursor = step;
    showReadout();
    update();
    Q_EMIT cursorChanged();
}

QString PlotCanvas::readout() const {
    if (!m_cursor) {
        return {};
    }
    QStringList lines{tr("Step %1").arg(*m_cursor)};
    for (const auto& curve : m_curves) {
        const Sample* sample = curve->raw().nearest(static_cast<double>(*m_cursor));
        if (!curve->isShown() || sample == nullptr) {
            continue;
        }
        QString value = valueText(sample->value);
        if (curve->isSmoothed() && std::isfinite(sample->value)) {
            value = tr("%1, smoothed %2")
                        .arg(value, valueText(curve->smooth().at(sample->step)->value));
        }
        lines << tr("%1: %2").arg(curve->name(), withStep(value, *sample, *m_cursor));
    }
    return lines.join(QLatin1Char('\n'));
}

QString PlotCanvas::cursorHtml() const {
    const QStringList lines = readout().split(QLatin1Char('\n'));
    QString html = QStringLiteral("<b>%1</b>").arg(lines.value(0).toHtmlEscaped());
    int line = 1;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        if (m_curves[i]->isShown() && !m_curves[i]->raw().empty()) {
            html += QStringLiteral("<br><span style='color:%1'>■</span> %2")
                        .arg(seriesColor(static_cast<int>(i), palette()).name(),
                             lines.value(line++).toHtmlEscaped());
        }
    }
    return html;
}

void PlotCanvas::showReadout() {
    const double share = m_cursor ? m_paintedSteps.share(static_cast<double>(*m_cursor)) : 0;
    showBeside(pointAt(std::clamp(share, 0.0, 1.0), 1) + QPointF(0, kReadoutBelowTop),
               m_cursor ? cursorHtml() : QString());
}

void PlotCanvas::followMouse(QPointF point) {
    if (!plotArea().contains(point)) {
        setCursor(std::nullopt);
        return;
    }
    const double step = m_paintedSteps.value(sharesAt(point).x());
    const Sample* nearest = nullptr;
    for (const auto& curve : m_curves) {
        const Sample* own = curve->isShown() ? curve->raw().nearest(step) : nullptr;
        const auto distance = [step](const Sample* sample) {
            return std::abs(static_cast<double>(sample->step) - step);
        };
        if (own != nullptr && (nearest == nullptr || distance(own) < distance(nearest))) {
            nearest = own;
        }
    }
    setCursor(nearest != nullptr ? std::optional(nearest->step) : std::nullopt);
}

std::optional<std::int64_t>
PlotCanvas::sampleStepBefore(double step, std::optional<std::int64_t> otherwise) const {
    std::optional<std::int64_t> found;
    for (const auto& curve : m_curves) {
        const auto samples = curve->raw().between(-HUGE_VAL, step);
        if (curve->isShown() && !samples.empty()) {
            found = std::max(found.value_or(samples.back().step), samples.back().step);
        }
    }
    return found ? found : otherwise;
}

std::optional<std::int64_t>
PlotCanvas::sampleStepAfter(double step, std::optional<std::int64_t> otherwise) const {
    std::optional<std::int64_t> found;
    for (const auto& curve : m_curves) {
        const auto samples = curve->raw().between(step, HUGE_VAL);
        if (curve->isShown() && !samples.empty()) {
            found = std::min(found.value_or(samples.front().step), samples.front().step);
        }
    }
    return found ? found : otherwise;
}

void PlotCanvas::keepCursorInView() {
    const double share = m_cursor ? steps().share(static_cast<double>(*m_cursor)) : 0.5;
    if (share < 0 || share > 1) {
        move(share - 0.5, 0);
    }
}

void PlotCanvas::paintCursor(QPainter& painter) {
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(plotArea());
    }
    painter.setClipRect(plotArea().adjusted(-kCursorDot, 0, kCursorDot, 0));
    if (m_drag == Drag::Rectangle) {
        QColor fill = palette().color(QPalette::Highlight);
        painter.setPen(fill);
        fill.setAlpha(50);
        painter.setBrush(fill);
        painter.drawRect(dragRectangle());
        return;
    }
    const double share = m_cursor ? m_paintedSteps.share(static_cast<double>(*m_cursor)) : -1;
    if (share < 0 || share > 1) {
        return;
    }
    painter.setPen(QPen(quietColor(palette()), 1, Qt::DashLine));
    painter.drawLine(pointAt(share, 0), pointAt(share, 1));
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const Sample* sample = m_curves[i]->smooth().nearest(static_cast<double>(*m_cursor));
        if (m_curves[i]->isShown() && sample != nullptr &&
            canBeShown(sample->value, m_logarithmicValues)) {
            paintMarker(painter, position(*sample), kCursorDot,
                        seriesLook(static_cast<int>(i), palette()));
        }
    }
}

} // namespace fts
