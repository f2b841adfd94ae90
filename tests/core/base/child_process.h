#pragma once

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace fts {

/// A process forked from the test, which runs `body(ready)` and is killed with the object.
/// `ready()` lets the constructor return and then sleeps for ever, so that the child lives on as
/// it is at that moment. A body that returns ends the child.
class ChildProcess {
public:
    explicit ChildProcess(const std::function<void(const std::function<void()>& ready)>& body) {
        int ends[2];
        if (::pipe(ends) != 0) {
            return;
        }
        m_process = ::fork();
        if (m_process == 0) {
            try {
                body([&] {
                    [[maybe_unused]] const auto written = ::write(ends[1], "r", 1);
                    while (true) {
                        ::pause();
                    }
                });
            } catch (...) { // reported by the ready() that never came
            }
            ::_exit(0);
        }
        ::close(ends[1]);
        char letter = 0;
        m_ready = ::read(ends[0], &letter, 1) == 1;
        ::close(ends[0]);
    }

    ~ChildProcess() { killHard(); }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// As the out-of-memory killer ends a process: nothing of its own runs any more.
    void killHard() {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
            m_process = -1;
        }
    }

    bool ready() const { return m_ready; }
    pid_t number() const { return m_process; }

private:
    pid_t m_process = -1;
    bool m_ready = false;
};

} // namespace fts
