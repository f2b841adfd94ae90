#pragma once

#include <QWidget>

class QPushButton;

namespace fts {

/// What a page shows while it has nothing to show: its sign, a sentence on what will be there, and
/// the button that leads to it, in the middle of the room there is.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// `sign` names a picture of :/icons.
    EmptyState(const QString& sign, const QString& text, const QString& buttonText,
               QWidget* parent = nullptr);

    QPushButton& button() const { return *m_button; }

private:
    QPushButton* m_button = nullptr;
};

} // namespace fts
