#pragma once

#include <array>
#include <csignal>

#include <QObject>

#include "core/jobs/descriptor.h"

class QSocketNotifier;

namespace fts {

/// Tells the GUI thread of SIGTERM, SIGHUP and SIGINT. The second of a kind ends the process at
/// once, and what was ignored when the program began (nohup) stays so. One object a process.
class EndingSignals : public QObject {
    Q_OBJECT

public:
    /// Throws Io if there is no pipe to be had.
    explicit EndingSignals(QObject* parent = nullptr);
    ~EndingSignals() override;

Q_SIGNALS:
    void received(int signal);

private:
    static constexpr std::array kSignals{SIGTERM, SIGHUP, SIGINT};

    void take();

    Descriptor m_read, m_write;
    QSocketNotifier* m_notifier = nullptr;
    std::array<struct sigaction, kSignals.size()> m_before{};
};

} // namespace fts
