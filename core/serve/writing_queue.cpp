#include "core/serve/writing_queue.h"

#include "core/base/outcome.h"

namespace fts {
namespace {

ApiError failureOf(const Outcome& outcome) {
    const auto* failed = std::get_if<Failed>(&outcome);
    return failed == nullptr ? ApiError::stopping()
                             : ApiError::of(Error(failed->kind, failed->message));
}

} // namespace

WritingQueue::WritingQueue(std::unique_ptr<FlowGenerator> generator, std::size_t mostWaiting)
    : m_generator(std::move(generator)), m_mostWaiting(mostWaiting),
      m_writer([this](const std::stop_token& stop) { work(stop); }) {}

WritingQueue::~WritingQueue() {
    stop();
    m_writer.join();
}

void WritingQueue::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_writer.request_stop();
}

void WritingQueue::add(const std::shared_ptr<WritingTask>& task) {
    m_generator->checkRequest(task->request());
    const std::lock_guard lock(m_mutex);
    if (m_stopping) {
        throw ApiError::stopping();
    }
    std::erase_if(m_waiting, [](const auto& waiting) { return !waiting->wanted(); });
    if (m_waiting.size() >= m_mostWaiting) {
        throw ApiError::overloaded(
            Message("%1 requests wait for this model already. Try again later.", m_waiting.size()),
            2);
    }
    m_waiting.push_back(task);
    m_changed.notify_all();
}

// What fails takes those with it that were being written; the others go on.
void WritingQueue::work(std::stop_token stop) {
    m_stop = stop;
    FunctionSink nobody([](const Event&) {});
    JobContext context{stop, nobody};
    while (!stop.stop_requested()) {
        const Outcome outcome = runJob(
            [this](JobContext& job) {
                m_generator->write(*this, job);
                return nlohmann::json();
            },
            context);
        failWritten(failureOf(outcome));
    }
    failWaiting(ApiError::stopping());
}

void WritingQueue::failWritten(const ApiError& error) {
    for (const auto& [number, task] : m_written) {
        task->fail(error);
    }
    m_written.clear();
}

void WritingQueue::failWaiting(const ApiError& error) {
    const std::lock_guard lock(m_mutex);
    for (const auto& task : m_waiting) {
        task->fail(error);
    }
    m_waiting.clear();
}

std::optional<GenerationFlow::Numbered> WritingQueue::next(bool idle) {
    std::unique_lock lock(m_mutex);
    if (idle) {
        m_changed.wait(lock, m_stop, [this] { return !m_waiting.empty(); });
    }
    while (!m_waiting.empty()) {
        const auto task = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (task->wanted()) {
            m_written[++m_number] = task;
            return Numbered(m_number, task->request());
        }
    }
    return std::nullopt;
}

void WritingQueue::begun(std::size_t number) {
    m_written.at(number)->begin();
}

bool WritingQueue::wanted(std::size_t number) {
    const auto task = m_written.find(number);
    const bool is = task->second->wanted();
    if (!is) {
        m_written.erase(task);
    }
    return is;
}

void WritingQueue::grow(std::size_t number, std::string_view piece) {
    m_written.at(number)->grow(piece);
}

void WritingQueue::take(std::size_t number, Continuation answer) {
    m_written.at(number)->finish(std::move(answer));
    m_written.erase(number);
}

void WritingQueue::refuse(std::size_t number, const Error& error) {
    m_written.at(number)->fail(ApiError::of(error));
    m_written.erase(number);
}

} // namespace fts
