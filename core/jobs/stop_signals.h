#pragma once

#include <signal.h>

#include "core/jobs/descriptor.h"

namespace fts {

/// Catches SIGINT and SIGTERM while it lives, so that a job can be asked to stop; the second of a
/// kind ends the process at once, as a person expects who has waited long enough. SIGPIPE is
/// ignored from then on, and so is SIGHUP, unless it is to be caught, too. At most one object at a
/// time in a process.
class StopSignals {
public:
    /// Of the end of the terminal. Caught: not where the process was begun to outlive it (nohup).
    enum class Hangup { Ignored, Caught };

    explicit StopSignals(Hangup hangup = Hangup::Ignored);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    int descriptor() const; ///< readable once a signal came
    static int received();  ///< the first signal that came since construction; 0: none

private:
    Descriptor m_wake;
    struct sigaction m_oldInterrupt {};
    struct sigaction m_oldTerminate {};
};

/// Keeps what a job holds in memory out of core files.
void forbidCoreFiles();

} // namespace fts
