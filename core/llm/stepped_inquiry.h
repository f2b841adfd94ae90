#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>

#include "core/llm/inquiry.h"

namespace fts {

/// An inquiry of several steps, each a request whose answer must have a certain shape: asked again
/// up to a number of times if it has not, then given up. One that was cut short is given more room:
/// models that think before they answer need it.
class SteppedInquiry : public Inquiry {
public:
    SteppedInquiry(const SteppedInquiry&) = delete; // steps know their object
    SteppedInquiry& operator=(const SteppedInquiry&) = delete;

    std::optional<ChatRequest> next() override;
    void take(const ChatOutcome& outcome) override;

    int unread() const { return m_unread; } ///< steps given up

protected:
    /// `read` says whether it could make anything of the answer, and may add steps.
    using Read = std::function<bool(const std::string& answer)>;

    explicit SteppedInquiry(int tries) : m_tries(tries) {}
    void add(ChatRequest request, Read read);

private:
    struct Step {
        ChatRequest request;
        Read read;
    };

    int m_tries;
    int m_tried = 0; ///< of the first step
    int m_cut = 0;   ///< how often of these its answer was cut short
    int m_unread = 0;
    std::deque<Step> m_steps;
};

} // namespace fts
