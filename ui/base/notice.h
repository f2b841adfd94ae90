#pragma once

#include "core/base/error.h"
#include "core/base/outcome.h"
#include "ui/base/box.h"

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace fts {

/// A sentence in the page about something that went well, needs care or went wrong: what
/// happened, what to do next, and where wanted the details to copy. Its sign and its words tell
/// the kind, not only its colour. Hidden while empty. GUI thread only.
class Notice : public Box {
    Q_OBJECT

public:
    enum class Kind { Good, Information, Warning, Error };

    explicit Notice(QWidget* parent = nullptr);

    void say(Kind kind, const QString& text, const QString& details = {});
    void say(const Error& error);
    void say(const Failed& failed);
    void clear();
    QString text() const;

    /// A button in the notice; stays until clear() or the next say(). One of the same name that is
    /// added after that has the keyboard again if the one before it had.
    QAbstractButton* addButton(const QString& text, const QString& objectName);

private:
    QString m_details;
    QLabel* m_sign = nullptr;
    QLabel* m_text = nullptr;
    QAbstractButton* m_copy = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QList<QAbstractButton*> m_added;
    QString m_focused; ///< the name of the added button that say() took the keyboard from
};

} // namespace fts
