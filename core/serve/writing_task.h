#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "core/nn/api/generator.h"
#include "core/serve/api_error.h"

namespace fts {

/// A text that a client waits for: handed from the thread of its connection to the one that
/// writes, and its pieces back.
class WritingTask {
public:
    explicit WritingTask(GenerationRequest request) : m_request(std::move(request)) {}

    const GenerationRequest& request() const { return m_request; }

    // The client's side.

    /// Waits until it is being written. Gives it up, and throws ApiError, if the client is gone.
    void awaitBegin(const std::function<bool()>& isGone);
    /// Waits for further text; empty: all of it was given. Throws what it failed by; gives it up
    /// and throws ApiError if the client is gone.
    std::string awaitMore(const std::function<bool()>& isGone);
    /// Waits for the end of it, and throws as awaitMore() does.
    void awaitEnd(const std::function<bool()>& isGone);
    /// What was written, once it has ended.
    const Continuation& answer() const { return *m_answer; }
    /// Nobody waits for it any more.
    void giveUp() { m_wanted = false; }

    // The writer's side.

    bool wanted() const { return m_wanted; }
    void begin();
    void grow(std::string_view piece);
    void finish(Continuation answer);
    void fail(const ApiError& error);

private:
    template <typename Ready>
    void await(std::unique_lock<std::mutex>& lock, const std::function<bool()>& isGone,
               const Ready& ready);

    const GenerationRequest m_request;
    std::atomic<bool> m_wanted{true};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_begun = false;
    std::string m_pieces; ///< not given yet
    std::optional<Continuation> m_answer;
    std::optional<ApiError> m_failure;
};

} // namespace fts
