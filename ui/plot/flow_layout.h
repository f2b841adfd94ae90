#pragma once

#include <vector>

#include <QLayout>

namespace fts {

/// Where things of those sizes lie, side by side, in as many rows as the width needs.
std::vector<QRect> flowed(const std::vector<QSize>& sizes, int width, int gap);

/// Widgets side by side that break into rows where the window is narrow.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    std::vector<QLayoutItem*> shownItems() const;
    std::vector<QRect> places(int width) const;
    int gap() const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace fts
