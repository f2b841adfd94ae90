#pragma once

#include <signal.h>

#include "core/jobs/descriptor.h"

namespace fts {

/// Catches SIGINT and SIGTERM while it lives, so that a job can be asked to stop; SIGHUP and
/// SIGPIPE are ignored from then on. At most one object at a time in a process.
class StopSignals {
public:
    StopSignals();
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
