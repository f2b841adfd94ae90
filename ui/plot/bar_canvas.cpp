#include "ui/plot/bar_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <QCategoryAxis>
#include <QPainter>

#include "ui/base/theme.h"
#include "ui/plot/sample_text.h"
#include "ui/plot/series_look.h"

namespace fts {
namespace {

constexpr double kGroup = 0.8;     // of a category's width, the rest parts it from the next
constexpr double kRoomAbove = 1.1; // for the values above the bars
constexpr qreal kBarGap = 2;
constexpr qreal kWidestBar = 64;
constexpr qreal kWhiskerCap = 4;
constexpr int kDecimals = 3;
constexpr qreal kCategoryEdge = 2;

} // namespace

BarCanvas::BarCanvas(QWidget* parent) : ChartCanvas(parent) {
    setObjectName(QStringLiteral("barCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    xAxis().setVisible(false); // what stands below is painted here
}

void BarCanvas::setBars(const QStringList& categories, std::vector<BarSet> sets) {
    m_categories = categories;
    m_sets = std::move(sets);
    m_shown.assign(m_sets.size(), true);
    setCursor(std::nullopt);
    markStale();
}

void BarCanvas::setShown(int set, bool shown) {
    m_shown.at(static_cast<std::size_t>(set)) = shown;
    setCursor(std::nullopt);
    markStale();
}

double BarCanvas::valueAt(Place place) const {
    const auto& values = m_sets[static_cast<std::size_t>(place.set)].values;
    const auto category = static_cast<std::size_t>(place.category);
    return category < values.size() ? values[category] : std::numeric_limits<double>::quiet_NaN();
}

std::optional<ValueRange> BarCanvas::intervalAt(Place place) const {
    const auto& intervals = m_sets[static_cast<std::size_t>(place.set)].intervals;
    const auto category = static_cast<std::size_t>(place.category);
    return category < intervals.size() ? intervals[category] : std::nullopt;
}

std::vector<BarCanvas::Place> BarCanvas::places() const {
    std::vector<Place> places;
    for (int category = 0; category < m_categories.size(); ++category) {
        for (int set = 0; set < setCount(); ++set) {
            if (isShown(set) && std::isfinite(valueAt({set, category}))) {
                places.push_back({set, category});
            }
        }
    }
    return places;
}

Axis BarCanvas::valueAxis() const {
    ValueRange range{0, 0};
    for (const Place place : places()) {
        const double value = valueAt(place);
        const ValueRange own = intervalAt(place).value_or(ValueRange{value, value});
        range.low = std::min({range.low, own.low, value});
        range.high = std::max({range.high, own.high, value});
    }
    return range.low == range.high ? Axis{0, 1}
                                   : Axis{kRoomAbove * range.low, kRoomAbove * range.high};
}

QString BarCanvas::emptyText() const {
    const bool anyShown = std::find(m_shown.begin(), m_shown.end(), true) != m_shown.end();
    return m_categories.isEmpty() || m_sets.empty() ? ownEmptyText()
           : anyShown                               ? QString()
                      : tr("All bars are hidden. Tick a name below the plot.");
}

void BarCanvas::rebuild() {
    m_values = valueAxis();
    const auto ticks = m_values.ticks(ticksThatFit(Qt::Vertical));
    setTicks({}, {}, m_values, ticks, 1);
    if (categoryRows() > 1) { // known only once there is an area
        setTicks({}, {}, m_values, ticks, categoryRows());
    }
}

int BarCanvas::categoryRows() const {
    const qreal room = categoryWidth() - 2 * kCategoryEdge;
    const bool fit =
        std::all_of(m_categories.begin(), m_categories.end(), [&](const QString& name) {
            return fontMetrics().horizontalAdvance(name) <= room;
        });
    return fit ? 1 : 2;
}

// ---- where bars are

qreal BarCanvas::categoryWidth() const {
    return plotArea().width() / static_cast<qreal>(std::max<qsizetype>(1, m_categories.size()));
}

int BarCanvas::shownBefore(int set) const {
    return static_cast<int>(std::count(m_shown.begin(), m_shown.begin() + set, true));
}

qreal BarCanvas::barWidth() const {
    return std::min(kWidestBar, kGroup * categoryWidth() / std::max(1, shownBefore(setCount())));
}

QRectF BarCanvas::barAt(Place place) const {
    const double value = valueAt(place);
    if (!std::isfinite(value) || !isShown(place.set)) {
        return {};
    }
    const double middle = (place.category + 0.5) / static_cast<double>(m_categories.size());
    const qreal left = pointAt(middle, 0).x() +
                       (shownBefore(place.set) - shownBefore(setCount()) / 2.0) * barWidth();
    const qreal zero = pointAt(0, m_values.share(0)).y();
    const qreal end = pointAt(0, m_values.share(value)).y();
    return QRectF(QPointF(left + kBarGap / 2, zero), QPointF(left + barWidth() - kBarGap / 2, end))
        .normalized();
}

// ---- painting

QFont BarCanvas::fontOf(const Label& label) const {
    QFont font = this->font();
    font.setPointSizeF(label.fontSize * QFontInfo(font).pointSizeF());
    return font;
}

std::optional<BarCanvas::Label> BarCanvas::labelThatFits() const {
    constexpr std::array<Label, 3> labels{{{1, kDecimals}, {0.85, kDecimals}, {0.85, 2}}};
    for (const Label& label : labels) {
        const QFont written = fontOf(label);
        if (QFontMetricsF(written).horizontalAdvance(fixedText(0, label.decimals)) <= barWidth()) {
            return label;
        }
    }
    return std::nullopt;
}

void BarCanvas::paintWhisker(QPainter& painter, const QRectF& bar, ValueRange interval) const {
    const QPointF high(bar.center().x(), pointAt(0, m_values.share(interval.high)).y());
    const QPointF low(bar.center().x(), pointAt(0, m_values.share(interval.low)).y());
    const QPointF cap(std::min(kWhiskerCap, bar.width() / 3), 0);
    // Twice: with a rim in the colour of the ground it stands out from any bar.
    for (const QPen& pen : {QPen(palette().color(QPalette::Base), 4.5, Qt::SolidLine, Qt::RoundCap),
                            QPen(palette().color(QPalette::Text), 1.6)}) {
        painter.setPen(pen);
        painter.drawLine(low, high);
        painter.drawLine(low - cap, low + cap);
        painter.drawLine(high - cap, high + cap);
    }
}

void BarCanvas::paintLabel(QPainter& painter, Place place, const Label& label) const {
    const QFont written = fontOf(label);
    painter.setFont(written);
    painter.setPen(palette().color(QPalette::Text));
    const QFontMetricsF metrics(written);
    const QRectF bar = barAt(place);
    qreal top = bar.top();
    if (const auto interval = intervalAt(place)) {
        top = std::min(top, pointAt(0, m_values.share(interval->high)).y());
    }
    const QRectF room(bar.center().x() - 100, top - metrics.height() - 2, 200, metrics.height());
    painter.drawText(room, Qt::AlignCenter, fixedText(valueAt(place), label.decimals));
}

void BarCanvas::paintCategories(QPainter& painter) const {
    painter.setFont(font());
    painter.setPen(quietColor(palette()));
    const qreal width = categoryWidth();
    for (int i = 0; i < m_categories.size(); ++i) {
        const QRectF room(plotArea().left() + i * width, plotArea().bottom() + kBarGap + 2, width,
                          categoryRows() * fontMetrics().height());
        painter.drawText(room.adjusted(kCategoryEdge, 0, -kCategoryEdge, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_categories[i]);
    }
}

void BarCanvas::paintMarks(QPainter& painter) {
    const auto label = labelThatFits();
    for (const Place place : places()) {
        const QRectF bar = barAt(place);
        paintBar(painter, bar, seriesLook(place.set, palette()));
        if (const auto interval = intervalAt(place)) {
            paintWhisker(painter, bar, *interval);
        }
        if (label) {
            paintLabel(painter, place, *label);
        }
    }
    const qreal zero = pointAt(0, m_values.share(0)).y();
    painter.setPen(QPen(quietColor(palette()), 1));
    painter.drawLine(QPointF(plotArea().left(), zero), QPointF(plotArea().right(), zero));
    paintCategories(painter);
}

void BarCanvas::paintCursor(QPainter& painter) {
    painter.setBrush(Qt::NoBrush);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(plotArea());
    }
    if (m_cursor) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.drawRect(barAt(*m_cursor));
    }
}

} // namespace fts
