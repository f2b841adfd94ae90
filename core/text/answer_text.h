#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/text_stream.h"

namespace fts {

/// The text of an answer as its tokens come, ended by the first of some stop texts.
class AnswerText {
public:
    AnswerText(const Tokenizer& tokenizer, std::vector<std::string> stops);

    /// What can be shown now: nothing that may yet turn out to be the beginning of a stop text.
    std::string add(std::int32_t id);
    std::string finish(); ///< the rest, once no more tokens come

    bool stopped() const { return m_stopped; }         ///< a stop text was reached
    const std::string& text() const { return m_text; } ///< all that was given out

private:
    std::string give(std::size_t size);
    std::size_t heldBack() const;

    TextStream m_stream;
    std::vector<std::string> m_stops;
    std::string m_waiting; ///< not given out yet
    std::string m_text;
    bool m_stopped = false;
};

} // namespace fts
