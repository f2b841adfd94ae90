#include "ui/desktop/sleep_inhibitor.h"

#include <fcntl.h>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QGuiApplication>
#include <QPointer>

namespace fts {
namespace {

constexpr uint kSuspend = 4; // the session's flag; "idle" would keep the screen unlocked as well

QDBusMessage sessionCall(const QString& method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.gnome.SessionManager"),
                                          QStringLiteral("/org/gnome/SessionManager"),
                                          QStringLiteral("org.gnome.SessionManager"), method);
}

void giveBack(uint cookie) {
    QDBusMessage call = sessionCall(QStringLiteral("Uninhibit"));
    call << cookie;
    QDBusConnection::sessionBus().asyncCall(call);
}

} // namespace

SleepInhibitor::~SleepInhibitor() {
    release();
}

void SleepInhibitor::hold(const QString& why) {
    if (m_held) {
        return;
    }
    m_held = true;
    ++m_holds;
    askLogin(why);
    askSession(why);
}

void SleepInhibitor::release() {
    if (!m_held) {
        return;
    }
    m_held = false;
    m_lock = Descriptor();
    if (m_cookie) {
        giveBack(*m_cookie);
        m_cookie.reset();
    }
}

void SleepInhibitor::askLogin(const QString& why) {
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QCoreApplication::applicationName() << why
         << QStringLiteral("block");
    auto* asked = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    const int hold = m_holds;
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, hold] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *asked;
        if (reply.isValid() && m_held && hold == m_holds) {
            m_lock = Descriptor(::fcntl(reply.value().fileDescriptor(), F_DUPFD_CLOEXEC, 0));
        }
        asked->deleteLater(); // and with it what was not wanted any more
    });
}

void SleepInhibitor::askSession(const QString& why) {
    constexpr uint noWindow = 0; // it has a number under X11 only
    QDBusMessage call = sessionCall(QStringLiteral("Inhibit"));
    call << QGuiApplication::desktopFileName() << noWindow << why << kSuspend;
    // It waits longer than this object, or what is given then would never be given back.
    auto* asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call),
                                              QCoreApplication::instance());
    connect(asked, &QDBusPendingCallWatcher::finished, asked,
            [self = QPointer(this), asked, hold = m_holds] {
                const QDBusPendingReply<uint> reply = *asked;
                if (reply.isValid() && self && self->m_held && hold == self->m_holds) {
                    self->m_cookie = reply.value();
                } else if (reply.isValid()) {
                    giveBack(reply.value());
                }
                asked->deleteLater();
            });
}

} // namespace fts
