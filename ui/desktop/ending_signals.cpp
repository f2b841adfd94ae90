#include "ui/desktop/ending_signals.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

#include "core/base/error.h"

namespace fts {
namespace {

std::atomic<int> g_write{-1};

void pass(int signal) {
    const int savedErrno = errno;
    const auto byte = static_cast<char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(g_write.load(), &byte, 1);
    errno = savedErrno;
}

} // namespace

EndingSignals::EndingSignals(QObject* parent) : QObject(parent) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        throwErrno("open", "a pipe", errno);
    }
    m_read = Descriptor(ends[0]);
    m_write = Descriptor(ends[1]);
    m_notifier = new QSocketNotifier(m_read.get(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &EndingSignals::take);
    g_write = m_write.get();
    struct sigaction action {};
    action.sa_handler = pass;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN) {
            ::sigaction(kSignals[i], &action, nullptr);
        }
    }
}

EndingSignals::~EndingSignals() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], &m_before[i], nullptr);
    }
    m_notifier->setEnabled(false); // its descriptor is closed before it is gone
    g_write = -1;
}

void EndingSignals::take() {
    char signal = 0;
    if (::read(m_read.get(), &signal, 1) == 1) {
        Q_EMIT received(signal);
    }
}

} // namespace fts
