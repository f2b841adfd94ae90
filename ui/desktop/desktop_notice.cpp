#include "ui/desktop/desktop_notice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace fts {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

// The text may contain marks, so what looks like one is not to be taken for it.
QString withoutMarks(QString text) {
    return text.replace(u'&', QStringLiteral("&amp;"))
        .replace(u'<', QStringLiteral("&lt;"))
        .replace(u'>', QStringLiteral("&gt;"));
}

} // namespace

void DesktopNotice::show(const QString& title, const QString& text) {
    constexpr int asTheDesktopLikes = -1; // how long it is shown
    listen();
    const QStringList actions{QStringLiteral("default"), tr("Show")};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    call << QCoreApplication::applicationName() << m_shown << QGuiApplication::desktopFileName()
         << title << withoutMarks(text) << actions << hints << asTheDesktopLikes;
    auto* asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        const QDBusPendingReply<uint> reply = *asked;
        m_shown = reply.isValid() ? reply.value() : 0;
        asked->deleteLater();
    });
}

void DesktopNotice::listen() {
    if (m_listens) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_listens = bus.connect(kService, kPath, kService, QStringLiteral("ActivationToken"), this,
                            SLOT(takeToken(uint, QString))) &&
                bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                            SLOT(takeAction(uint, QString)));
}

// Comes just before the action. Wayland lets only those to the front that have one.
void DesktopNotice::takeToken(uint notice, const QString& token) {
    if (notice != 0 && notice == m_shown) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }
}

void DesktopNotice::takeAction(uint notice, const QString& action) {
    if (notice != 0 && notice == m_shown && action == QLatin1String("default")) {
        Q_EMIT clicked();
    }
}

} // namespace fts
