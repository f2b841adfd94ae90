#pragma once

#include <fcntl.h>
#include <set>
#include <unistd.h>

#include <QtDBus/QtDBus>
#include <QtTest/QtTest>

#include "core/jobs/descriptor.h"

namespace fts::test {

/// A message bus of its own, which takes the place of the machine's and the session's in this
/// process. Make it before anything speaks to one.
class PrivateBus {
public:
    PrivateBus() {
        m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address=1"});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead()) {
            m_address = m_daemon.readLine().trimmed();
        }
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address);
    }
    ~PrivateBus() {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    QString address() const { return QString::fromLatin1(m_address); } ///< empty: no daemon here

private:
    QProcess m_daemon;
    QByteArray m_address;
};

/// What a desktop has on the bus: logind, the session of GNOME, and the notifications.
class FakeDesktop : public QDBusVirtualObject {
public:
    explicit FakeDesktop(const QString& bus)
        : m_bus(QDBusConnection::connectToBus(bus, "fake-desktop")) {
        for (const char* service : {"org.freedesktop.login1", "org.gnome.SessionManager",
                                    "org.freedesktop.Notifications"}) {
            m_bus.registerService(service);
        }
        m_bus.registerVirtualObject("/org", this, QDBusConnection::SubPath);
    }
    ~FakeDesktop() override { QDBusConnection::disconnectFromBus("fake-desktop"); }

    QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& call, const QDBusConnection& bus) override {
        const QVariantList arguments = call.arguments();
        QVariant answer;
        if (call.member() == "Inhibit" && call.interface() == "org.freedesktop.login1.Manager") {
            asked = arguments;
            answer = QVariant::fromValue(newLock());
        } else if (call.member() == "Inhibit") {
            sessionAsked = arguments;
            cookies.insert(++m_last);
            answer = m_last;
        } else if (call.member() == "Uninhibit") {
            cookies.erase(arguments.value(0).toUInt());
        } else if (call.member() == "Notify") {
            notices.append(arguments);
            answer = ++m_last;
        }
        bus.send(answer.isValid() ? call.createReply(answer) : call.createReply());
        return true;
    }

    /// Whether somebody has the lock that was given away last.
    bool isLocked() const {
        char byte = 0;
        return m_lock && ::read(m_lock.get(), &byte, 1) < 0; // else its other end is closed
    }

    void click() {
        QDBusMessage signal = QDBusMessage::createSignal(
            "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "ActionInvoked");
        signal << m_last << QStringLiteral("default");
        m_bus.send(signal);
    }

    QVariantList asked, sessionAsked;
    std::set<uint> cookies;
    QList<QVariantList> notices;

private:
    QDBusUnixFileDescriptor newLock() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
            qFatal("no pipe");
        }
        m_lock = Descriptor(ends[0]);
        const Descriptor given(ends[1]);
        return QDBusUnixFileDescriptor(given.get()); // a copy
    }

    QDBusConnection m_bus;
    Descriptor m_lock;
    uint m_last = 0;
};

} // namespace fts::test
