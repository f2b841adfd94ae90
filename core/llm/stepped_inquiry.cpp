#include "core/llm/stepped_inquiry.h"

#include "core/llm/judge_prompt.h"

namespace fts {
namespace {

// Whether asking again, in other words and with other chance, may give another outcome.
bool mayMend(const ChatOutcome& outcome) {
    const auto* error = std::get_if<ChatError>(&outcome);
    return error == nullptr || error->fault() == ChatFault::NotAnAnswer ||
           error->fault() == ChatFault::Empty || error->fault() == ChatFault::Filtered ||
           error->fault() == ChatFault::CutShort;
}

} // namespace

void SteppedInquiry::add(ChatRequest request, Read read) {
    m_steps.push_back({std::move(request), std::move(read)});
}

std::optional<ChatRequest> SteppedInquiry::next() {
    return m_steps.empty() ? std::nullopt
                           : std::optional(askedAgain(m_steps.front().request, m_tried));
}

void SteppedInquiry::take(const ChatOutcome& outcome) {
    const auto* answer = std::get_if<ChatAnswer>(&outcome);
    const Step step = m_steps.front(); // a copy: reading may add steps
    const bool read = answer != nullptr && step.read(answer->text);
    if (!read && ++m_tried < m_tries && mayMend(outcome)) {
        return;
    }
    m_unread += read ? 0 : 1;
    m_tried = 0;
    m_steps.pop_front();
}

} // namespace fts
