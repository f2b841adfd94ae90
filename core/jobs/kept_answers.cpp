#include "core/jobs/kept_answers.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/job_context.h"
#include "core/base/json.h"
#include "core/llm/price.h"
#include "core/net/address.h"
#include "core/store/model_answers.h"

namespace fts {
namespace {

using nlohmann::json;

// Names a request and who is asked: the same gives the same answer.
std::string nameOf(const std::string& asked, const ChatRequest& request) {
    return sha256(
        dumpJson({asked, request.model, namedMessages(request), request.temperature.value_or(-1),
                  request.maxTokens, request.seed.value_or(-1), request.schema}));
}

// Under which it is kept that an answer was cut short: it is paid for, and would be cut again.
std::string nameOfCut(const std::string& request) {
    return request + " cut";
}

ChatError pastLimit() {
    return {ChatFault::Unasked, false,
            Message(FTS_TEXT("The limit of requests or of cost is reached. Raise it and go on: "
                             "what was answered is kept."))};
}

// A limit that nobody can reckon would not hold.
void demandPrices(const Endpoint& prices, const AskingBudget* budget) {
    const bool hasPrice = prices.pricePerMillionIn > 0 || prices.pricePerMillionOut > 0;
    if (budget != nullptr && budget->mostCost > 0 && !prices.url.empty() && !hasPrice) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is a limit to what may be spent, but no price of %1 at %2 to "
                             "reckon it by. Set its prices, very small ones if it costs nothing, "
                             "or the limit to 0."),
                    prices.model, parseAddress(prices.url).origin());
    }
}

/// What a request takes as far as one can tell before it is answered.
TokenUse estimateOf(const ChatRequest& request) {
    return estimatedUse(request, request.maxTokens / 2);
}

// Where nobody counted, or a limit of cost would hold nothing.
TokenUse useOf(const ChatAnswer& answer, const ChatRequest& request) {
    return answer.use == TokenUse() ? estimatedUse(request, estimatedTokens(answer.text))
                                    : answer.use;
}

// The same for what was sent and never came: an endpoint may have answered it. What it refused
// costs nothing.
TokenUse useOf(const ChatError& error, const ChatRequest& request) {
    if (error.use() != TokenUse() || error.lasting()) {
        return error.use();
    }
    switch (error.fault()) {
    case ChatFault::CutShort:
        return estimatedUse(request, request.maxTokens);
    case ChatFault::Connection:
    case ChatFault::Empty:
    case ChatFault::Filtered:
        return estimateOf(request);
    default:
        return {};
    }
}

TokenUse useOf(const ChatOutcome& outcome, const ChatRequest& request) {
    return std::visit([&request](const auto& what) { return useOf(what, request); }, outcome);
}

} // namespace

json namedMessages(const ChatRequest& request) {
    json messages = json::array();
    for (const ChatMessage& message : request.messages) {
        messages.push_back({static_cast<int>(message.role), message.text});
    }
    return messages;
}

std::string askedName(const Endpoint& endpoint) {
    return chatUrl(endpoint) + " " + endpoint.model;
}

KeptAnswers::Name keptNames(std::string asked) {
    return
        [asked = std::move(asked)](const ChatRequest& request) { return nameOf(asked, request); };
}

KeptAnswers::KeptAnswers(ProjectStore& store, ChatService& service, std::string asked,
                         Endpoint prices, AskingBudget* budget)
    : KeptAnswers(store, service, keptNames(std::move(asked)), std::move(prices), budget) {}

KeptAnswers::KeptAnswers(ProjectStore& store, ChatService& service, Name name, Endpoint prices,
                         AskingBudget* budget)
    : m_store(store), m_service(service), m_name(std::move(name)), m_prices(std::move(prices)),
      m_budget(budget) {
    demandPrices(m_prices, m_budget);
}

void KeptAnswers::run(const Next& next, const Deliver& deliver, std::stop_token stop) {
    m_underWay.clear();
    m_service.run([&] { return nextToSend(next, deliver, stop); },
                  [&](const ChatResult& result) { keep(result, deliver); }, stop);
}

std::optional<ChatTask> KeptAnswers::nextToSend(const Next& next, const Deliver& deliver,
                                                const std::stop_token& stop) {
    while (auto task = next()) {
        if (stop.stop_requested()) {
            throw Cancelled{};
        }
        std::string name = m_name(task->request);
        if (const auto kept = findModelAnswer(m_store, name)) {
            ++m_reused;
            deliver({task->id, ChatAnswer{kept->text, "stop", {}, kept->model}});
            continue;
        }
        if (const auto cut = findModelAnswer(m_store, nameOfCut(name))) {
            ++m_failed[cut->text];
            deliver({task->id, ChatError(ChatFault::CutShort, false, Message("%1", cut->text))});
            continue;
        }
        if (joinSame(name, task->id)) {
            continue;
        }
        const double estimate = priceOf(estimateOf(task->request), m_prices);
        if (!mayAsk(estimate)) {
            ++m_unasked;
            deliver({task->id, pastLimit()});
            continue;
        }
        ++m_requests;
        spend(estimate);
        m_underWay[task->id] = {std::move(name), {}, task->request};
        return task;
    }
    return std::nullopt;
}

bool KeptAnswers::joinSame(const std::string& name, std::int64_t task) {
    const auto same = std::ranges::find_if(
        m_underWay, [&](const auto& entry) { return entry.second.name == name; });
    if (same == m_underWay.end()) {
        return false;
    }
    ++m_reused;
    same->second.others.push_back(task);
    return true;
}

void KeptAnswers::keep(const ChatResult& result, const Deliver& deliver) {
    const Asked asked = m_underWay.extract(result.id).mapped();
    const TokenUse use = useOf(result.outcome, asked.request);
    m_use += use;
    if (const auto* answer = std::get_if<ChatAnswer>(&result.outcome)) {
        keepModelAnswer(m_store, asked.name,
                        {answer->text, answer->model, answer->use.in, answer->use.out});
    } else {
        const auto& error = std::get<ChatError>(result.outcome);
        ++m_failed[error.message().english()];
        if (error.fault() == ChatFault::CutShort) {
            keepModelAnswer(m_store, nameOfCut(asked.name),
                            {error.message().english(), "", error.use().in, error.use().out});
        }
    }
    if (m_budget != nullptr) {
        m_budget->cost += priceOf(use, m_prices) - priceOf(estimateOf(asked.request), m_prices);
    }
    deliver(result);
    for (const std::int64_t task : asked.others) {
        deliver({task, result.outcome});
    }
}

bool KeptAnswers::mayAsk(double estimate) const {
    if (m_budget == nullptr) {
        return true;
    }
    const bool inNumber =
        m_budget->mostRequests <= 0 || m_budget->requests < m_budget->mostRequests;
    return inNumber && (m_budget->mostCost <= 0 || m_budget->cost + estimate <= m_budget->mostCost);
}

void KeptAnswers::spend(double cost) {
    if (m_budget != nullptr) {
        ++m_budget->requests;
        m_budget->cost += cost;
    }
}

json KeptAnswers::account() const {
    return {{"requests", m_requests},
            {"answers_kept", m_reused},
            {"tokens", {{"in", m_use.in}, {"out", m_use.out}}},
            {"price", priceOf(m_use, m_prices)},
            {"failed", m_failed},
            {"unasked", m_unasked}};
}

} // namespace fts
