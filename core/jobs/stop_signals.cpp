#include "core/jobs/stop_signals.h"

#include <atomic>
#include <cerrno>
#include <sys/eventfd.h>
#include <sys/resource.h>

#include "core/base/error.h"

namespace fts {
namespace {

std::atomic<int> g_received{0};
std::atomic<int> g_wake{-1};

void remember(int signal) {
    const int savedErrno = errno;
    int before = 0;
    if (!g_received.compare_exchange_strong(before, signal) && before == signal) {
        ::signal(signal, SIG_DFL);
        ::raise(signal); // comes as soon as this returns
    }
    const int wake = g_wake.load();
    if (wake >= 0) {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(wake, &one, sizeof one);
    }
    errno = savedErrno;
}

} // namespace

StopSignals::StopSignals(Hangup hangup) : m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!m_wake) {
        throwErrno("open", "an event descriptor", errno);
    }
    g_received = 0;
    g_wake = m_wake.get();
    struct sigaction action {};
    action.sa_handler = remember;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, &m_oldInterrupt);
    ::sigaction(SIGTERM, &action, &m_oldTerminate);
    struct sigaction atStart {};
    ::sigaction(SIGHUP, nullptr, &atStart);
    if (hangup == Hangup::Ignored) {
        ::signal(SIGHUP, SIG_IGN);
    } else if (atStart.sa_handler != SIG_IGN) {
        ::sigaction(SIGHUP, &action, nullptr);
    }
    ::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals() {
    ::sigaction(SIGINT, &m_oldInterrupt, nullptr);
    ::sigaction(SIGTERM, &m_oldTerminate, nullptr);
    g_wake = -1;
}

int StopSignals::descriptor() const {
    return m_wake.get();
}

int StopSignals::received() {
    return g_received.load();
}

void forbidCoreFiles() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace fts
