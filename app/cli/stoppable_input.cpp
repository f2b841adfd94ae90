#include "app/cli/stoppable_input.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace fts {
namespace {

constexpr int kLookEvery = 100; // milliseconds

} // namespace

StoppableInput::int_type StoppableInput::underflow() {
    while (!m_stop.stop_requested()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, kLookEvery) <= 0) {
            continue;
        }
        const ssize_t size = ::read(STDIN_FILENO, m_piece.data(), m_piece.size());
        if (size > 0) {
            setg(m_piece.data(), m_piece.data(), m_piece.data() + size);
            return traits_type::to_int_type(m_piece.front());
        }
        if (size == 0 || (errno != EINTR && errno != EAGAIN)) {
            break;
        }
    }
    return traits_type::eof();
}

} // namespace fts
