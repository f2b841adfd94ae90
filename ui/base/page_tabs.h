#pragma once

#include <QTabWidget>

namespace fts {

/// Tabs that fill what a page has left. They want no more than their least height, and none for
/// their width, so that the page scrolls only if even that is too much.
class PageTabs : public QTabWidget {
    Q_OBJECT

public:
    using QTabWidget::QTabWidget;

    QSize sizeHint() const override { return minimumSizeHint(); }
    bool hasHeightForWidth() const override { return false; }
};

} // namespace fts
