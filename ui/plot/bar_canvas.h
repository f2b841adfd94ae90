#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "ui/plot/chart_canvas.h"

namespace fts {

/// Bars of one colour in a BarView: one value for each category, NaN where there is none.
struct BarSet {
    QString name;
    std::vector<double> values;
    std::vector<std::optional<ValueRange>> intervals = {}; ///< drawn as whiskers; may be shorter
};

/// Grouped bars: what BarView shows, without the controls around it. QtCharts draws axes and grid;
/// the bars are painted here, since QBarSeries knows no intervals and does not tell where its bars
/// are. A bar's figures appear under the mouse, or by the left and right arrow keys. GUI thread
/// only.
class BarCanvas : public ChartCanvas {
    Q_OBJECT

public:
    explicit BarCanvas(QWidget* parent = nullptr);

    void setBars(const QStringList& categories, std::vector<BarSet> sets);
    const QStringList& categories() const { return m_categories; }
    const std::vector<BarSet>& sets() const { return m_sets; }
    void setShown(int set, bool shown);
    bool isShown(int set) const { return m_shown.at(static_cast<std::size_t>(set)); }

    /// Which bar's figures are shown.
    struct Place {
        int set = 0;
        int category = 0;
        bool operator==(const Place&) const = default;
    };
    std::optional<Place> cursor() const { return m_cursor; }
    void setCursor(std::optional<Place> place);
    /// "Hit rate at 5, tuned: 0.634 (between 0.610 and 0.660)"; plain text.
    QString readout() const;

    /// In pixels of this widget, as painted last; empty for no bar.
    QRectF barAt(Place place) const;

Q_SIGNALS:
    void cursorChanged();

protected:
    QString emptyText() const override;
    void rebuild() override;
    void paintMarks(QPainter& painter) override;
    void paintCursor(QPainter& painter) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// How a bar's value is written above it, chosen by the room there is.
    struct Label {
        qreal fontSize = 0; ///< share of the widget's
        int decimals = 0;
    };

    Axis valueAxis() const;
    double valueAt(Place place) const; ///< NaN for none
    std::optional<ValueRange> intervalAt(Place place) const;
    std::vector<Place> places() const; ///< of all bars shown, left to right
    int setCount() const { return static_cast<int>(m_sets.size()); }
    int shownBefore(int set) const;
    qreal categoryWidth() const;
    int categoryRows() const;
    qreal barWidth() const;
    std::optional<Label> labelThatFits() const;
    QFont fontOf(const Label& label) const;
    void paintWhisker(QPainter& painter, const QRectF& bar, ValueRange interval) const;
    void paintLabel(QPainter& painter, Place place, const Label& label) const;
    void paintCategories(QPainter& painter) const;
    void moveCursor(int by);

    QStringList m_categories;
    std::vector<BarSet> m_sets;
    std::vector<bool> m_shown;
    Axis m_values;
    std::optional<Place> m_cursor;
};

} // namespace fts
