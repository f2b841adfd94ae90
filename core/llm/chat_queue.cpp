#include "core/llm/chat_queue.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/elapsed.h"
#include "core/base/job_context.h"
#include "core/llm/more_room.h"

namespace fts {
namespace {

/// Failures without an answer between them.
class FailuresInARow {
public:
    FailuresInARow(int patience, int concurrency)
        : m_most(patience), m_mostCut(patience + kTimesCutAtMost * concurrency) {}

    void count(const ChatOutcome& outcome) {
        if (std::holds_alternative<ChatAnswer>(outcome)) {
            m_failed = m_cut = 0;
        } else {
            ++(isCutShort(outcome) ? m_cut : m_failed);
        }
    }
    bool areTooMany() const { return m_failed >= m_most || m_cut >= m_mostCut; }

private:
    static constexpr int kTimesCutAtMost = 2; // see withMoreRoom(): of each that is under way

    int m_most, m_mostCut;
    int m_failed = 0, m_cut = 0;
};

/// Threads that each take a task, ask it and lay the result down, until they are halted.
class Workers {
public:
    Workers(const ChatClientFactory& makeClient, int count, const std::stop_token& stop)
        : m_onStop(stop, Halt{m_halt}) {
        try {
            for (int i = 0; i < count; ++i) {
                m_threads.emplace_back([this, &makeClient] { work(makeClient); });
            }
        } catch (...) { // no more threads: those that run wait for tasks
            halt();
            throw;
        }
    }
    ~Workers() { halt(); }

    void give(ChatTask task) {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        m_changed.notify_all();
    }

    /// Waits for the next result; nullopt once all were halted. Throws what broke a worker.
    std::optional<ChatResult> take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, m_halt.get_token(), [this] { return !m_results.empty() || m_broken; });
        if (m_results.empty() && m_broken) {
            std::rethrow_exception(m_broken);
        }
        return firstResult();
    }

    /// Ends all work and gives what was answered until then, one result a call.
    std::optional<ChatResult> takeRest() {
        halt();
        return firstResult();
    }

private:
    struct Halt {
        std::stop_source source;
        void operator()() const { std::stop_source(source).request_stop(); }
    };

    void halt() {
        m_halt.request_stop();
        m_threads.clear(); // joins
    }

    std::optional<ChatResult> firstResult() {
        if (m_results.empty()) {
            return std::nullopt;
        }
        ChatResult result = std::move(m_results.front());
        m_results.pop_front();
        return result;
    }

    void work(const ChatClientFactory& makeClient) {
        try {
            const auto client = makeClient();
            while (const auto task = nextTask()) {
                ChatResult result = asked(*client, *task);
                const std::lock_guard lock(m_mutex);
                m_results.push_back(std::move(result));
                m_changed.notify_all();
            }
        } catch (const Cancelled&) {
            return; // halted in the midst of a request
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_broken = std::current_exception();
            m_changed.notify_all();
        }
    }

    std::optional<ChatTask> nextTask() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, m_halt.get_token(), [this] { return !m_tasks.empty(); });
        if (m_halt.stop_requested()) {
            return std::nullopt;
        }
        ChatTask task = std::move(m_tasks.front());
        m_tasks.pop_front();
        return task;
    }

    ChatResult asked(ChatClient& client, const ChatTask& task) {
        try {
            const auto begin = std::chrono::steady_clock::now();
            ChatAnswer answer = client.ask(task.request, m_halt.get_token());
            if (answer.seconds <= 0) { // else its client knows what of it was waiting
                answer.seconds = secondsSince(begin);
            }
            return {task.id, std::move(answer)};
        } catch (const ChatError& error) {
            return {task.id, error};
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<ChatTask> m_tasks;
    std::deque<ChatResult> m_results;
    std::exception_ptr m_broken;
    std::stop_source m_halt;
    std::stop_callback<Halt> m_onStop; ///< the caller's stop halts all
    std::vector<std::jthread> m_threads;
};

/// Gives tasks on and takes results until there are no more of either. Throws what ends the run
/// before.
void askAll(Workers& workers, int concurrency, FailuresInARow failures,
            const ChatService::Next& next, const ChatService::Deliver& deliver,
            const std::stop_token& stop) {
    int asked = 0; // and not yet delivered
    while (!stop.stop_requested()) {
        bool more = true; // each answer may have led to another question
        while (more && asked < concurrency && !stop.stop_requested()) {
            auto task = next();
            more = task.has_value();
            if (task) {
                workers.give(*std::move(task));
                ++asked;
            }
        }
        if (asked == 0) {
            return;
        }
        const auto result = workers.take();
        if (!result) {
            break;
        }
        --asked;
        const auto* failure = std::get_if<ChatError>(&result->outcome);
        failures.count(result->outcome);
        if (failure == nullptr || !failure->lasting()) {
            deliver(*result);
        }
        if (failure != nullptr && (failure->lasting() || failures.areTooMany())) {
            throw ChatError(*failure);
        }
    }
    throw Cancelled{};
}

// What was answered by the end of a run is paid for, whatever ended it.
void deliverRest(Workers& workers, const ChatService::Deliver& deliver) {
    while (const auto rest = workers.takeRest()) {
        if (!std::holds_alternative<ChatAnswer>(rest->outcome)) {
            continue;
        }
        try {
            deliver(*rest);
        } catch (const Cancelled&) {
            continue; // each hears of the stop that ended it
        } catch (const std::exception&) {
            return; // the others would wait for the same disk
        }
    }
}

} // namespace

ChatQueue::ChatQueue(ChatClientFactory makeClient, int concurrency, int patience)
    : m_makeClient(std::move(makeClient)), m_concurrency(std::clamp(concurrency, 1, 64)),
      m_patience(std::max(patience, 1)) {}

void ChatQueue::run(const Next& next, const Deliver& deliver, std::stop_token stop) {
    Workers workers(m_makeClient, m_concurrency, stop);
    try {
        askAll(workers, m_concurrency, {m_patience, m_concurrency}, next, deliver, stop);
    } catch (...) {
        deliverRest(workers, deliver);
        throw;
    }
}

} // namespace fts
