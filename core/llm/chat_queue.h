#pragma once

#include <stop_token>

#include "core/llm/chat_service.h"

namespace fts {

/// Asks many requests, several at a time, each given to one client once.
///
/// Worker threads ask; `next` and `deliver` are called on the thread that calls run() and may take
/// their time or throw, which ends the run. A failure of one request is a result like any other; a
/// lasting one (see ChatError::lasting), or `patience` failures without an answer between them,
/// ends the run. Of answers that were cut short it takes more: each may be asked for again with
/// more room before there is the first whole one.
class ChatQueue : public ChatService {
public:
    ChatQueue(ChatClientFactory makeClient, int concurrency, int patience = 20);

    /// Answers that came before the end are delivered, whatever ended it: where `deliver` throws
    /// Cancelled, the others follow all the same.
    void run(const Next& next, const Deliver& deliver, std::stop_token stop) override;

private:
    ChatClientFactory m_makeClient;
    int m_concurrency;
    int m_patience;
};

} // namespace fts
