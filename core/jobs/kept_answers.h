#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/llm/chat_service.h"
#include "core/llm/endpoint.h"
#include "core/llm/token_use.h"
#include "core/store/project_store.h"

namespace fts {

/// How much may be asked, by all who share it, and how much was.
struct AskingBudget {
    std::int64_t mostRequests = 0; ///< 0: any number
    double mostCost = 0;           ///< in the currency of the endpoints' prices; 0: any
    std::int64_t requests = 0;     ///< sent
    double cost = 0;               ///< of these; estimated for those under way
};

/// A request's messages, as they are part of a name of all that it asks.
nlohmann::json namedMessages(const ChatRequest& request);

/// Answers from the store what was answered before, and asks another service the rest.
///
/// Every answer is kept as soon as it is there, under all that was asked, so that nothing is paid
/// for twice whatever ends the work; so is that an answer was cut short. A request that is already
/// under way is not sent again. Past the budget requests fail with ChatFault::Unasked; what an
/// endpoint does not count is estimated. All on the caller's thread.
class KeptAnswers : public ChatService {
public:
    /// Names all that an answer depends on.
    using Name = std::function<std::string(const ChatRequest&)>;

    /// `asked` names who answers: askedName() of an endpoint, or whatever changes when a model on
    /// this machine does. `prices` are those of that endpoint. The budget may be null. All
    /// referred to must outlive it. Throws BadInput where the budget limits the cost and an
    /// endpoint has no price.
    KeptAnswers(ProjectStore& store, ChatService& service, std::string asked, Endpoint prices = {},
                AskingBudget* budget = nullptr);

    /// The same with names of the caller's, such as those of answers kept before.
    KeptAnswers(ProjectStore& store, ChatService& service, Name name, Endpoint prices = {},
                AskingBudget* budget = nullptr);

    void run(const Next& next, const Deliver& deliver, std::stop_token stop) override;

    std::int64_t requests() const { return m_requests; } ///< sent
    std::int64_t reused() const { return m_reused; }     ///< answered from the store
    std::int64_t unasked() const { return m_unasked; }   ///< past the budget

    /// {"requests", "answers_kept": reused, "tokens": {"in", "out"}, "price", "failed": {reason:
    /// number}, "unasked"}
    nlohmann::json account() const;

private:
    struct Asked {
        std::string name;                 ///< of the request
        std::vector<std::int64_t> others; ///< tasks that wait for the same answer
        ChatRequest request;
    };

    std::optional<ChatTask> nextToSend(const Next& next, const Deliver& deliver,
                                       const std::stop_token& stop);
    void keep(const ChatResult& result, const Deliver& deliver);
    bool mayAsk(double estimate) const;
    void spend(double cost);
    bool joinSame(const std::string& name, std::int64_t task);

    ProjectStore& m_store;
    ChatService& m_service;
    Name m_name;
    Endpoint m_prices;
    AskingBudget* m_budget;
    std::map<std::int64_t, Asked> m_underWay; ///< by task
    std::int64_t m_requests = 0, m_reused = 0, m_unasked = 0;
    TokenUse m_use; ///< of what was answered; estimated where nobody counted
    std::map<std::string, std::int64_t> m_failed;
};

/// The names under which the answers of `asked` are kept, see KeptAnswers.
KeptAnswers::Name keptNames(std::string asked);

/// Names an endpoint and its model. Throws HttpError if its address is none.
std::string askedName(const Endpoint& endpoint);

} // namespace fts
