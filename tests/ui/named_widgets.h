#pragma once

#include <QAccessible>
#include <QWidget>

namespace fts {

/// The first widget below `page` that one can step to but that has no name for people or for
/// programs; empty if there is none.
inline QString unnamedWidget(const QWidget& page) {
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        const bool steppedTo = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                               widget->focusProxy() == nullptr;
        if (!steppedTo || widget->objectName().startsWith(QLatin1String("qt_"))) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).isEmpty() ||
            widget->objectName().isEmpty()) {
            return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
    }
    return {};
}

} // namespace fts
