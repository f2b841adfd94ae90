#pragma once

#include <QScrollArea>

namespace fts {

class Legend;

/// Shows a legend: all of it while it is short, else its first rows with a scroll bar, so that
/// twenty names leave the plot its room.
class LegendArea : public QScrollArea {
    Q_OBJECT

public:
    explicit LegendArea(Legend& legend, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int mostHeight() const;

    Legend& m_legend;
};

} // namespace fts
