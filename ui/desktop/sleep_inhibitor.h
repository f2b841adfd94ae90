#pragma once

#include <optional>

#include <QObject>

#include "core/jobs/descriptor.h"

namespace fts {

/// Keeps the machine awake by asking systemd-logind, whose lock is a file descriptor, and the
/// session of GNOME and its like, which put a machine to sleep without regard to logind. Both let
/// go when the process ends, however it ends. Where there is none of the two, nothing happens.
/// Never waits for an answer. GUI thread only.
class SleepInhibitor : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~SleepInhibitor() override;

    /// `why`: for a person who wonders why the machine stays awake. Without effect while held.
    void hold(const QString& why);
    void release();

private:
    void askLogin(const QString& why);
    void askSession(const QString& why);

    bool m_held = false;
    int m_holds = 0; ///< counts them: an answer to an earlier one is given back
    Descriptor m_lock;
    std::optional<uint> m_cookie;
};

} // namespace fts
