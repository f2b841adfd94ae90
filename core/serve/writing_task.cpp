#include "core/serve/writing_task.h"

namespace fts {
namespace {

// How soon it is seen that a client is gone.
constexpr std::chrono::milliseconds kLookEvery{100};

ApiError clientGone() {
    return {499, "invalid_request_error", "client_closed_request", "", "The client is gone."};
}

} // namespace

template <typename Ready>
void WritingTask::await(std::unique_lock<std::mutex>& lock, const std::function<bool()>& isGone,
                        const Ready& ready) {
    while (!m_changed.wait_for(lock, kLookEvery, ready)) {
        if (isGone()) {
            giveUp();
            throw clientGone();
        }
    }
    if (m_failure) {
        throw ApiError(*m_failure);
    }
}

void WritingTask::awaitBegin(const std::function<bool()>& isGone) {
    std::unique_lock lock(m_mutex);
    await(lock, isGone, [this] { return m_begun || m_failure; });
}

std::string WritingTask::awaitMore(const std::function<bool()>& isGone) {
    std::unique_lock lock(m_mutex);
    await(lock, isGone, [this] { return !m_pieces.empty() || m_answer || m_failure; });
    return std::exchange(m_pieces, {});
}

void WritingTask::awaitEnd(const std::function<bool()>& isGone) {
    std::unique_lock lock(m_mutex);
    await(lock, isGone, [this] { return m_answer || m_failure; });
}

void WritingTask::begin() {
    const std::lock_guard lock(m_mutex);
    m_begun = true;
    m_changed.notify_all();
}

void WritingTask::grow(std::string_view piece) {
    const std::lock_guard lock(m_mutex);
    m_pieces += piece;
    m_changed.notify_all();
}

void WritingTask::finish(Continuation answer) {
    const std::lock_guard lock(m_mutex);
    m_answer = std::move(answer);
    m_changed.notify_all();
}

void WritingTask::fail(const ApiError& error) {
    const std::lock_guard lock(m_mutex);
    m_failure = error;
    m_changed.notify_all();
}

} // namespace fts
