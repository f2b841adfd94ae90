#include "ui/plot/flow_layout.h"

#include <algorithm>

#include <QStyle>
#include <QWidget>

namespace fts {

std::vector<QRect> flowed(const std::vector<QSize>& sizes, int width, int gap) {
    std::vector<QRect> places;
    QPoint next(0, 0);
    int rowHeight = 0;
    for (const QSize& size : sizes) {
        if (next.x() > 0 && next.x() + size.width() > width) {
            next = {0, next.y() + rowHeight + gap / 2};
            rowHeight = 0;
        }
        places.emplace_back(next, QSize(std::min(size.width(), width), size.height()));
        next.rx() += size.width() + gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return places;
}

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

int FlowLayout::gap() const {
    return 2 * parentWidget()->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr,
                                                    parentWidget());
}

std::vector<QRect> FlowLayout::places(int width) const {
    std::vector<QSize> sizes;
    sizes.reserve(m_items.size());
    for (const QLayoutItem* item : shownItems()) {
        sizes.push_back(item->sizeHint());
    }
    return flowed(sizes, width, gap());
}

std::vector<QLayoutItem*> FlowLayout::shownItems() const {
    std::vector<QLayoutItem*> items;
    std::ranges::copy_if(m_items, std::back_inserter(items),
                         [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int FlowLayout::heightForWidth(int width) const {
    const auto rects = places(width);
    return rects.empty() ? 0 : rects.back().bottom() + 1;
}

QSize FlowLayout::sizeHint() const {
    return minimumSize();
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    const auto items = shownItems();
    const auto rects = places(area.width());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        items[i]->setGeometry(rects[i].translated(area.topLeft()));
    }
}

} // namespace fts
