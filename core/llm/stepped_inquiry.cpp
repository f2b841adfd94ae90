#include "core/llm/stepped_inquiry.h"

#include "core/llm/judge_prompt.h"
#include "core/llm/more_room.h"

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
    if (m_steps.empty()) {
        return std::nullopt;
    }
    return withMoreRoom(askedAgain(m_steps.front().request, m_tried), m_cut);
}

void SteppedInquiry::take(const ChatOutcome& outcome) {
    const auto* answer = std::get_if<ChatAnswer>(&outcome);
    const Step step = m_steps.front(); // a copy: reading may add steps
    const bool read = answer != nullptr && step.read(answer->text);
    m_cut += isCutShort(outcome) ? 1 : 0;
    if (!read && ++m_tried < m_tries && mayMend(outcome)) {
        return;
    }
    m_unread += read ? 0 : 1;
    m_tried = m_cut = 0;
    m_steps.pop_front();
}

} // namespace fts
