#include "core/work/sampled_chat.h"

#include <algorithm>
#include <chrono>

#include "core/jobs/rehearsed_chat.h"

namespace fts {
namespace {

TokenUse useOf(const ChatOutcome& outcome) {
    const auto* answer = std::get_if<ChatAnswer>(&outcome);
    return answer != nullptr ? answer->use : std::get<ChatError>(outcome).use();
}

} // namespace

void SampledChat::run(const Next& next, const Deliver& deliver, std::stop_token stop) {
    const auto sampled = [&]() -> std::optional<ChatTask> {
        while (auto task = next()) {
            if (m_requests++ % m_every == 0) {
                ++m_asked;
                if (m_mostTokens > 0) {
                    task->request.maxTokens = std::min(task->request.maxTokens, m_mostTokens);
                }
                return task;
            }
            deliver({task->id, ChatAnswer{madeUpAnswer(task->request), "stop", {}, ""}});
        }
        return std::nullopt;
    };
    const auto begin = std::chrono::steady_clock::now();
    m_service.run(
        sampled,
        [&](const ChatResult& result) {
            m_tokens += useOf(result.outcome).out;
            deliver(result);
        },
        std::move(stop));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    m_seconds += took.count();
}

double SampledChat::seconds() const {
    return m_asked == 0
               ? 0
               : m_seconds * static_cast<double>(m_requests) / static_cast<double>(m_asked);
}

} // namespace fts
