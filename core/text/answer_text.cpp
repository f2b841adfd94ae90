#include "core/text/answer_text.h"

#include <algorithm>

namespace fts {

AnswerText::AnswerText(const Tokenizer& tokenizer, std::vector<std::string> stops)
    : m_stream(tokenizer), m_stops(std::move(stops)) {
    std::erase(m_stops, "");
}

std::string AnswerText::add(std::int32_t id) {
    m_waiting += m_stream.add(id);
    std::size_t first = std::string::npos;
    for (const std::string& stop : m_stops) {
        first = std::min(first, m_waiting.find(stop));
    }
    if (first != std::string::npos) {
        m_stopped = true;
        std::string piece = give(first);
        m_waiting.clear();
        return piece;
    }
    return give(m_waiting.size() - heldBack());
}

std::string AnswerText::finish() {
    if (m_stopped) {
        return {};
    }
    m_waiting += m_stream.finish();
    return give(m_waiting.size());
}

std::string AnswerText::give(std::size_t size) {
    std::string piece = m_waiting.substr(0, size);
    m_waiting.erase(0, size);
    m_text += piece;
    return piece;
}

// Bytes at the end that a stop text may begin with.
std::size_t AnswerText::heldBack() const {
    std::size_t most = 0;
    for (const std::string& stop : m_stops) {
        for (std::size_t size = std::min(stop.size() - 1, m_waiting.size()); size > most; --size) {
            if (m_waiting.ends_with(stop.substr(0, size))) {
                most = size;
            }
        }
    }
    return most;
}

} // namespace fts
