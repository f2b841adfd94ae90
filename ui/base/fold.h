#pragma once

#include <QWidget>

class QToolButton;

namespace fts {

/// A part of a page that is folded away until its heading is pressed. GUI thread only.
class Fold : public QWidget {
    Q_OBJECT

public:
    /// Takes `content`. The heading's object name is that of the content and "Fold".
    Fold(const QString& heading, QWidget* content, QWidget* parent = nullptr);

    bool isOpen() const;
    void setOpen(bool open);

private:
    QToolButton* m_heading = nullptr;
    QWidget* m_content = nullptr;
};

} // namespace fts
