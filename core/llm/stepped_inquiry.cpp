#include "core/llm/stepped_inquiry.h"

#include <algorithm>

#include "core/llm/judge_prompt.h"

namespace fts {
namespace {

constexpr int kTimesMore = 4;
constexpr int kMostTokens = 8192;

// Whether asking again, in other words and with other chance, may give another outcome.
bool mayMend(const ChatOutcome& outcome) {
    const auto* error = std::get_if<ChatError>(&outcome);
    return error == nullptr || error->fault() == ChatFault::NotAnAnswer ||
           error->fault() == ChatFault::Empty || error->fault() == ChatFault::Filtered ||
           error->fault() == ChatFault::CutShort;
}

bool isCut(const ChatOutcome& outcome) {
    const auto* error = std::get_if<ChatError>(&outcome);
    return error != nullptr && error->fault() == ChatFault::CutShort;
}

} // namespace

void SteppedInquiry::add(ChatRequest request, Read read) {
    m_steps.push_back({std::move(request), std::move(read)});
}

std::optional<ChatRequest> SteppedInquiry::next() {
    if (m_steps.empty()) {
        return std::nullopt;
    }
    ChatRequest request = askedAgain(m_steps.front().request, m_tried);
    for (int cut = 0; cut < m_cut && request.maxTokens < kMostTokens; ++cut) {
        request.maxTokens = std::min(kTimesMore * request.maxTokens, kMostTokens);
    }
    return request;
}

void SteppedInquiry::take(const ChatOutcome& outcome) {
    const auto* answer = std::get_if<ChatAnswer>(&outcome);
    const Step step = m_steps.front(); // a copy: reading may add steps
    const bool read = answer != nullptr && step.read(answer->text);
    m_cut += isCut(outcome) ? 1 : 0;
    if (!read && ++m_tried < m_tries && mayMend(outcome)) {
        return;
    }
    m_unread += read ? 0 : 1;
    m_tried = m_cut = 0;
    m_steps.pop_front();
}

} // namespace fts
