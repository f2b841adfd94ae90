#pragma once

#include <QWidget>

#include "core/corpus/training_view.h"

namespace fts {

/// Bars of how many questions and passages have how many tokens, and a line where they are cut.
/// What it shows is also its accessible description. GUI thread only.
class LengthHistogram : public QWidget {
    Q_OBJECT

public:
    explicit LengthHistogram(QWidget* parent = nullptr);

    void show(const TrainingView& view);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Bars = std::vector<std::int64_t>;

    void drawBars(QPainter& painter, const QRectF& plot, const Bars& bars, int place) const;
    void drawAxis(QPainter& painter, const QRectF& plot) const;
    void drawLimit(QPainter& painter, const QRectF& plot) const;
    void drawLegend(QPainter& painter) const;

    Bars m_questions, m_passages;
    int m_width = 1; ///< tokens of a bar
    int m_limit = 0;
    bool m_open = false; ///< the last bar holds longer texts, too
};

} // namespace fts
