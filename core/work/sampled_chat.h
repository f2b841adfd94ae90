#pragma once

#include "core/llm/chat_service.h"

namespace fts {

/// Asks a service some of the requests and makes up the answers to the others, to learn what all of
/// them would take. The caller's thread.
class SampledChat : public ChatService {
public:
    /// One of each `every` requests is asked, with so many tokens of an answer at most; 0: as many
    /// as it allows. `service` must outlive it.
    explicit SampledChat(ChatService& service, std::size_t every = 1, int mostTokens = 0)
        : m_service(service), m_every(every), m_mostTokens(mostTokens) {}

    void run(const Next& next, const Deliver& deliver, std::stop_token stop) override;

    std::size_t requests() const { return m_requests; } ///< all
    double seconds() const;                             ///< that all of them would take
    std::int64_t tokens() const { return m_tokens; }    ///< answered to those that were asked

private:
    ChatService& m_service;
    std::size_t m_every;
    int m_mostTokens;
    std::size_t m_requests = 0, m_asked = 0;
    double m_seconds = 0; ///< those took that were asked
    std::int64_t m_tokens = 0;
};

} // namespace fts
