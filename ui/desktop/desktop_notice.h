#pragma once

#include <QObject>

namespace fts {

/// Tells a person who looks elsewhere something by a notification of the desktop; the next one
/// takes its place. Where no desktop takes it, nothing happens. Never waits for an answer of the
/// desktop, the first time for one of the bus. GUI thread only.
class DesktopNotice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void show(const QString& title, const QString& text);

Q_SIGNALS:
    void clicked();

private Q_SLOTS: // by name: signals of D-Bus know no other way
    void takeToken(uint notice, const QString& token);
    void takeAction(uint notice, const QString& action);

private:
    void listen();

    bool m_listens = false;
    uint m_shown = 0; ///< as the desktop numbers it; 0: none
};

} // namespace fts
