#pragma once

#include <QFrame>

namespace fts {

/// A part of a page that stands apart from its ground, in light and dark alike.
class Box : public QFrame {
    Q_OBJECT

public:
    explicit Box(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace fts
