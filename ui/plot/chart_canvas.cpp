#include "ui/plot/chart_canvas.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCategoryAxis>
#include <QChart>
#include <QElapsedTimer>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLabel>
#include <QLegend>
#include <QPainter>

#include "ui/base/letter_width.h"
#include "ui/base/theme.h"
#include "ui/plot/sample_text.h"
#include "ui/plot/series_look.h"

namespace fts {
namespace {

constexpr qreal kLabelDistance = 7; // from the axis, as QtCharts places it
constexpr qreal kEdge = 4;
constexpr int kBoxDistance = 10;
constexpr int kBoxMargin = 6;

QCategoryAxis* makeAxis(QChart& chart, Qt::Alignment side) {
    auto* axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(0, 1);
    axis->setTruncateLabels(false);
    chart.addAxis(axis, side);
    return axis;
}

void setLabels(QCategoryAxis& axis, const Axis& range, const std::vector<Tick>& ticks,
               qreal pixels) {
    for (const QString& label : axis.categoriesLabels()) {
        axis.remove(label);
    }
    for (const Tick& tick : ticks) {
        // To the next pixel, so that grid lines are sharp.
        axis.append(numberText(tick.label), std::round(range.share(tick.value) * pixels) / pixels);
    }
}

/// The box with the values at the cursor.
class ValueBox : public QLabel {
public:
    explicit ValueBox(QWidget* parent) : QLabel(parent) {
        setObjectName(QStringLiteral("plotCursor"));
        setTextFormat(Qt::RichText);
        setMargin(kBoxMargin);
        setForegroundRole(QPalette::ToolTipText);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(quietColor(palette()));
        painter.setBrush(palette().color(QPalette::ToolTipBase));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        QLabel::paintEvent(event);
    }
};

/// Makes screen readers say "chart".
QAccessibleInterface* chartInterface(const QString&, QObject* object) {
    auto* canvas = qobject_cast<ChartCanvas*>(object);
    return canvas != nullptr ? new QAccessibleWidget(canvas, QAccessible::Chart) : nullptr;
}

} // namespace

ChartCanvas::ChartCanvas(QWidget* parent)
    : QWidget(parent), m_scene(std::make_unique<QGraphicsScene>()), m_chart(new QChart) {
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(&chartInterface);
        return true;
    }();
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene->addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_x = makeAxis(*m_chart, Qt::AlignBottom);
    m_y = makeAxis(*m_chart, Qt::AlignLeft);
    m_box = new ValueBox(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    followTheme();
}

ChartCanvas::~ChartCanvas() = default;

void ChartCanvas::setEmptyText(const QString& text) {
    m_emptyText = text;
    markStale();
}

void ChartCanvas::setXTitle(const QString& text) {
    m_xTitle = text;
    markStale();
}

QSize ChartCanvas::sizeHint() const {
    return {60 * letterWidth(fontMetrics()), 16 * fontMetrics().height()};
}

QSize ChartCanvas::minimumSizeHint() const {
    return {30 * letterWidth(fontMetrics()), 11 * fontMetrics().height()};
}

void ChartCanvas::markStale() {
    m_stale = true;
    update();
}

int ChartCanvas::ticksThatFit(Qt::Orientation orientation) const {
    const bool across = orientation == Qt::Horizontal;
    const qreal each = across ? 10.0 * letterWidth(fontMetrics()) : 2.4 * fontMetrics().height();
    return std::clamp(static_cast<int>((across ? m_size.width() : m_size.height()) / each), 3, 12);
}

void ChartCanvas::setTicks(const Axis& x, const std::vector<Tick>& xTicks, const Axis& y,
                           const std::vector<Tick>& yTicks, int rowsBelow) {
    const QFontMetricsF metrics(font());
    qreal left = 0;
    for (const Tick& tick : yTicks) {
        left = std::max(left, metrics.horizontalAdvance(numberText(tick.label)));
    }
    const qreal lastLabel =
        xTicks.empty() ? 0 : metrics.horizontalAdvance(numberText(xTicks.back().label)) / 2;
    const int rows = rowsBelow + (m_xTitle.isEmpty() ? 0 : 1);
    // Whole pixels, so that grid lines are sharp.
    m_plotArea =
        QRectF(QPointF(qRound(left + kLabelDistance + kEdge), qRound(metrics.height() / 2)),
               QPointF(qRound(m_size.width() - std::max(kEdge, lastLabel)),
                       qRound(m_size.height() - rows * metrics.height() - kLabelDistance)));
    m_chart->setPlotArea(m_plotArea);
    setLabels(*m_x, x, xTicks, std::max(1.0, m_plotArea.width()));
    setLabels(*m_y, y, yTicks, std::max(1.0, m_plotArea.height()));
    m_chart->layout()->activate();
}

QPointF ChartCanvas::pointAt(double xShare, double yShare) const {
    return {m_plotArea.left() + xShare * m_plotArea.width(),
            m_plotArea.bottom() - yShare * m_plotArea.height()};
}

QPointF ChartCanvas::sharesAt(QPointF point) const {
    return {(point.x() - m_plotArea.left()) / std::max(1.0, m_plotArea.width()),
            (m_plotArea.bottom() - point.y()) / std::max(1.0, m_plotArea.height())};
}

void ChartCanvas::showBeside(QPointF point, const QString& html) {
    m_box->setVisible(!html.isEmpty());
    if (html.isEmpty()) {
        return;
    }
    m_box->setText(html);
    m_box->adjustSize();
    const int right = qRound(point.x()) + kBoxDistance;
    const int left = qRound(point.x()) - kBoxDistance - m_box->width();
    const bool fits = right + m_box->width() <= m_plotArea.right();
    const int lowest = std::max(0, height() - m_box->height());
    m_box->move(fits ? right : std::max(0, left), std::clamp(qRound(point.y()), 0, lowest));
}

void ChartCanvas::followTheme() {
    const QColor text = quietColor(palette());
    const QColor base = palette().color(QPalette::Base);
    for (QCategoryAxis* axis : {m_x, m_y}) {
        axis->setLabelsBrush(text);
        axis->setLabelsFont(font());
        axis->setGridLinePen(QPen(mixed(base, text, 0.18), 1));
        axis->setLinePen(QPen(mixed(base, text, 0.5), 1));
    }
    markStale();
}

void ChartCanvas::paintEmpty(QPainter& painter, const QString& text) const {
    const qreal edge = 2 * letterWidth(fontMetrics());
    const QRectF area(QPointF(0, 0), m_size);
    painter.fillRect(area, palette().color(QPalette::Base));
    painter.setFont(font());
    painter.setPen(quietColor(palette()));
    painter.drawText(area.adjusted(edge, edge, -edge, -edge), Qt::AlignCenter | Qt::TextWordWrap,
                     text);
}

void ChartCanvas::paintXTitle(QPainter& painter) const {
    painter.setFont(font());
    painter.setPen(quietColor(palette()));
    const QRectF row(m_plotArea.left(), m_size.height() - fontMetrics().height(),
                     m_plotArea.width(), fontMetrics().height());
    painter.drawText(row, Qt::AlignCenter, m_xTitle);
}

void ChartCanvas::paintPicture(QPainter& painter, QSizeF size) {
    m_stale = m_stale || size != m_size;
    m_size = size;
    painter.setRenderHint(QPainter::Antialiasing);
    if (const QString text = emptyText(); !text.isEmpty()) {
        paintEmpty(painter, text);
        return;
    }
    if (m_stale) {
        m_chart->resize(m_size);
        rebuild();
        m_stale = false;
    }
    painter.fillRect(m_plotArea, palette().color(QPalette::Base));
    const QRectF area(QPointF(0, 0), m_size);
    // Half a pixel on: lines one pixel wide at whole numbers then cover one pixel, not two by half.
    m_scene->render(&painter, area.translated(0.5, 0.5), area);
    paintXTitle(painter);
    paintMarks(painter);
}

void ChartCanvas::paintEvent(QPaintEvent*) {
    const QSize pixels = size() * devicePixelRatioF();
    if (m_stale || m_picture.size() != pixels || m_size != QSizeF(size())) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QElapsedTimer timer;
        timer.start();
        QPainter painter(&m_picture);
        paintPicture(painter, size());
        m_paintingTime = static_cast<int>(timer.elapsed());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (emptyText().isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintCursor(painter);
    }
}

void ChartCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    markStale();
}

void ChartCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        followTheme();
    }
}

} // namespace fts
