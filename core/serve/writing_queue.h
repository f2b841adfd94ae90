#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "core/nn/api/flow_generator.h"
#include "core/serve/writing_task.h"

namespace fts {

/// Writes what many clients ask of one language model, side by side, on a thread of its own. A
/// text that is finished, or that nobody waits for any more, leaves its place to the next in line.
/// Thread-safe.
class WritingQueue : private GenerationFlow {
public:
    /// `mostWaiting`: beside those being written.
    WritingQueue(std::unique_ptr<FlowGenerator> generator, std::size_t mostWaiting);
    ~WritingQueue() override; ///< those not finished fail: the server is stopping

    const FlowGenerator& generator() const { return *m_generator; }

    /// Throws ApiError 429 if too many wait, 503 once it is stopping, Error for a prompt the model
    /// cannot continue.
    void add(const std::shared_ptr<WritingTask>& task);

    void stop(); ///< what is being written fails at its next token

private:
    std::optional<Numbered> next(bool idle) override;
    void begun(std::size_t number) override;
    bool wanted(std::size_t number) override;
    void grow(std::size_t number, std::string_view piece) override;
    void take(std::size_t number, Continuation answer) override;
    void refuse(std::size_t number, const Error& error) override;

    void work(std::stop_token stop);
    void failWritten(const ApiError& error);
    void failWaiting(const ApiError& error);

    std::unique_ptr<FlowGenerator> m_generator;
    std::size_t m_mostWaiting;
    std::mutex m_mutex; ///< of the waiting
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<WritingTask>> m_waiting;
    bool m_stopping = false;
    std::map<std::size_t, std::shared_ptr<WritingTask>> m_written; ///< the writer's own
    std::size_t m_number = 0;
    std::stop_token m_stop;
    std::jthread m_writer; // last: it uses the above
};

} // namespace fts
