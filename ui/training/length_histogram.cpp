#include "ui/training/length_histogram.h"

#include <algorithm>

#include <QLocale>
#include <QPainter>

#include "ui/base/letter_width.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kBars = 20;
constexpr int kLabelledBars = 5; // a label at each so many

// A share of the texts of its kind, so that few long passages stand beside many short questions.
double heightOf(const std::vector<std::int64_t>& bars, std::size_t bar) {
    const auto most = std::ranges::max(bars);
    return most == 0 ? 0.0 : double(bars[bar]) / double(most);
}

} // namespace

LengthHistogram::LengthHistogram(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("lengths"));
    setAccessibleName(tr("How long the texts are"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LengthHistogram::show(const TrainingView& view) {
    const int longest = std::max(view.questions.longest(), view.passages.longest());
    m_width = histogramWidth(longest, view.positions, kBars);
    m_questions = view.questions.histogram(m_width, kBars);
    m_passages = view.passages.histogram(m_width, kBars);
    m_open = longest > m_width * kBars;
    m_limit = view.limit;
    const QLocale locale;
    setAccessibleDescription(
        tr("Half of the questions have at most %1 tokens, half of the passages at most %2; the "
           "longest text has %3.")
            .arg(locale.toString(view.questions.median()), locale.toString(view.passages.median()),
                 locale.toString(longest)));
    update();
}

QSize LengthHistogram::sizeHint() const {
    return {letterWidth(fontMetrics()) * 70, fontMetrics().height() * 10};
}

QSize LengthHistogram::minimumSizeHint() const {
    return {letterWidth(fontMetrics()) * 30, fontMetrics().height() * 10};
}

void LengthHistogram::paintEvent(QPaintEvent*) {
    if (m_questions.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height();
    // Above it two lines of text: the legend, and the name of the limit.
    const QRectF plot = QRectF(rect()).adjusted(1, 2.7 * line, -2 * line, -1.4 * line);
    drawBars(painter, plot, m_questions, 0);
    drawBars(painter, plot, m_passages, 1);
    drawAxis(painter, plot);
    drawLimit(painter, plot);
    drawLegend(painter);
}

void LengthHistogram::drawBars(QPainter& painter, const QRectF& plot, const Bars& bars,
                               int place) const {
    const double step = plot.width() / kBars;
    const double width = 0.42 * step;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double height = plot.height() * heightOf(bars, i);
        const double left = plot.left() + step * double(i) + 0.06 * step + place * 1.05 * width;
        painter.fillRect(QRectF(left, plot.bottom() - height, width, height),
                         seriesColor(place, palette()));
    }
}

void LengthHistogram::drawAxis(QPainter& painter, const QRectF& plot) const {
    painter.setPen(quietColor(palette()));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const QLocale locale;
    for (int bar = 0; bar <= kBars; bar += kLabelledBars) {
        const double x = plot.left() + plot.width() * bar / kBars;
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3));
        const QString text = locale.toString(bar * m_width) +
                             (bar == kBars && m_open ? QStringLiteral("+") : QString());
        const double width = fontMetrics().horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, 0.0, this->width() - width);
        painter.drawText(QPointF(left, plot.bottom() + fontMetrics().ascent() + 4), text);
    }
}

void LengthHistogram::drawLimit(QPainter& painter, const QRectF& plot) const {
    const double x = plot.left() + plot.width() * m_limit / (m_width * kBars);
    if (x > plot.right() + 1) {
        return; // far past the longest text
    }
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
    const QString text = tr("limit %1").arg(QLocale().toString(m_limit));
    const double width = fontMetrics().horizontalAdvance(text);
    painter.drawText(QPointF(std::min(x - width / 2, this->width() - width - 1),
                             plot.top() - fontMetrics().descent() - 4),
                     text);
}

void LengthHistogram::drawLegend(QPainter& painter) const {
    double left = 0;
    const double side = fontMetrics().ascent() * 0.8;
    int place = 0;
    for (const QString& name : {tr("Questions"), tr("Passages")}) {
        painter.fillRect(QRectF(left, fontMetrics().ascent() - side + 1, side, side),
                         seriesColor(place++, palette()));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(left + 1.4 * side, fontMetrics().ascent() + 1), name);
        left += 1.4 * side + fontMetrics().horizontalAdvance(name) + 2 * side;
    }
}

} // namespace fts
