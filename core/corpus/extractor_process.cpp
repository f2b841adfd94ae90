#include "core/corpus/extractor_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "core/base/error.h"
#include "core/base/spawn_plan.h"

namespace fts {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kLongestAnswer = 800'000'000; // more than its process has memory for

std::vector<std::string> smallEnvironment() {
    std::vector<std::string> environment{"LC_ALL=C.UTF-8"};
    for (const char* name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name)) {
            environment.push_back(std::string(name) + "=" + value);
        }
    }
    return environment;
}

/// A descriptor that becomes readable once a stop is requested.
class StopWake {
public:
    explicit StopWake(const std::stop_token& stop)
        : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          m_callback(std::in_place, stop, [this] { ::eventfd_write(m_event, 1); }) {}
    ~StopWake() {
        m_callback.reset(); // before the descriptor it writes to is closed
        ::close(m_event);
    }
    StopWake(const StopWake&) = delete;
    StopWake& operator=(const StopWake&) = delete;
    int descriptor() const { return m_event; }

private:
    int m_event;
    std::optional<std::stop_callback<std::function<void()>>> m_callback;
};

int millisecondsUntil(steady_clock::time_point end) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000'000));
}

} // namespace

ExtractorProcess::ExtractorProcess(const std::filesystem::path& program) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throwErrno("start", program.string(), errno);
    }
    SpawnPlan plan;
    posix_spawn_file_actions_adddup2(&plan.actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&plan.actions, ends[1], STDOUT_FILENO);
    std::vector<std::string> environment = smallEnvironment();
    std::vector<char*> variables;
    std::ranges::transform(environment, std::back_inserter(variables),
                           [](std::string& variable) { return variable.data(); });
    variables.push_back(nullptr);
    std::string name = program.string();
    const std::array<char*, 2> arguments{name.data(), nullptr};
    const int failure = posix_spawn(&m_child, name.c_str(), &plan.actions, &plan.attributes,
                                    arguments.data(), variables.data());
    ::close(ends[1]);
    m_socket = ends[0];
    if (failure != 0) {
        ::close(m_socket);
        throwErrno("start", name, failure);
    }
}

ExtractorProcess::~ExtractorProcess() {
    ::close(m_socket);
    if (m_child != 0) {
        ::kill(m_child, SIGKILL);
        wait(0);
    }
}

int ExtractorProcess::wait(int options) {
    int status = 0;
    pid_t ended = 0;
    do {
        ended = ::waitpid(m_child, &status, options);
    } while (ended < 0 && errno == EINTR);
    if (ended != 0) {
        m_child = 0;
    }
    return status;
}

ExtractorProcess::Answer ExtractorProcess::gone() {
    const int status = m_child == 0 ? 0 : wait(0); // it has closed its end, so it is ending
    return {Answer::Kind::Gone, {}, WIFSIGNALED(status) ? WTERMSIG(status) : 0};
}

bool ExtractorProcess::ended() {
    wait(WNOHANG);
    return m_child == 0;
}

bool ExtractorProcess::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
    }
    return true;
}

ExtractorProcess::Answer ExtractorProcess::receive(steady_clock::time_point end, int wake) {
    std::string line;
    std::vector<char> piece(1 << 16);
    while (true) {
        std::array<pollfd, 2> waited{{{m_socket, POLLIN, 0}, {wake, POLLIN, 0}}};
        const int ready = ::poll(waited.data(), waited.size(), millisecondsUntil(end));
        if (waited[1].revents != 0) {
            return {Answer::Kind::Stopped};
        }
        if (ready == 0) {
            return {Answer::Kind::Late};
        }
        const ssize_t size = ready < 0 ? -1 : ::recv(m_socket, piece.data(), piece.size(), 0);
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return gone();
        }
        line.append(piece.data(), static_cast<std::size_t>(size));
        if (line.back() == '\n') { // it says nothing unasked, so nothing follows
            line.pop_back();
            return {Answer::Kind::Line, std::move(line)};
        }
        if (line.size() > kLongestAnswer) {
            return {Answer::Kind::Endless};
        }
    }
}

ExtractorProcess::Answer ExtractorProcess::ask(const std::string& line,
                                               std::chrono::milliseconds patience,
                                               const std::stop_token& stop) {
    const StopWake wake(stop);
    if (!send(line + '\n')) {
        return gone();
    }
    return receive(steady_clock::now() + patience, wake.descriptor());
}

} // namespace fts
