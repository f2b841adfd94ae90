#include "core/jobs/rehearsed_chat.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/llm/price.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kListed = 3;       // as many statements as an answer of some sentences makes
constexpr std::size_t kOfLongest = 3;    // texts are a third as long as they may be
constexpr std::size_t kBytesOfToken = 4; // see estimatedTokens()

/// Texts begin with `mark`, or those of different requests would be the same.
json madeUp(const json& schema, const std::string& mark) {
    const std::string type = schema.value("type", "");
    if (type == "object") {
        json object = json::object();
        for (const auto& [name, property] : schema.at("properties").items()) {
            object[name] = madeUp(property, mark);
        }
        return object;
    }
    if (type == "array") {
        const auto count = std::clamp(kListed, schema.value("minItems", std::size_t{0}),
                                      schema.value("maxItems", kListed));
        return json::array_t(count, madeUp(schema.at("items"), mark));
    }
    if (type == "string") {
        std::string text = mark;
        text.resize(schema.at("maxLength").get<std::size_t>() / kOfLongest, 'x');
        return text;
    }
    return schema.at("enum").at(0);
}

} // namespace

std::string madeUpAnswer(const ChatRequest& request, std::string mark) {
    if (!request.schema.empty()) {
        return dumpJson(madeUp(parseJson(request.schema, "the schema of an answer"), mark));
    }
    mark.resize(
        std::max(kBytesOfToken, kBytesOfToken * static_cast<std::size_t>(request.maxTokens) / 2),
        'x');
    return mark;
}

std::string madeUpAnswer(const ChatRequest& request) {
    return madeUpAnswer(request, sha256(request.messages.back().text));
}

void RehearsedChat::Nobody::run(const Next& next, const Deliver& deliver, std::stop_token) {
    while (const auto task = next()) {
        use += estimatedUse(task->request, estimatedTokens(madeUpAnswer(task->request)));
        deliver({task->id, ChatError(ChatFault::Unasked, false, Message())});
    }
}

RehearsedChat::RehearsedChat(ProjectStore& store, std::string asked, Endpoint prices,
                             AskingBudget* budget)
    : m_name(keptNames(std::move(asked))), m_prices(std::move(prices)),
      m_kept(store, m_nobody, m_name, m_prices, budget) {}

void RehearsedChat::run(const Next& next, const Deliver& deliver, std::stop_token stop) {
    std::map<std::int64_t, ChatRequest> asked;
    const auto nextToCount = [&]() -> std::optional<ChatTask> {
        while (auto task = next()) {
            if (!m_madeUp.contains(m_name(task->request))) {
                asked[task->id] = task->request;
                return task;
            }
            deliver({task->id, ChatAnswer{madeUp(task->request), "stop", {}, ""}});
        }
        return std::nullopt;
    };
    const auto make = [&](const ChatResult& result) {
        const ChatRequest request = std::move(asked.extract(result.id).mapped());
        const auto* error = std::get_if<ChatError>(&result.outcome);
        if (error == nullptr || error->fault() != ChatFault::Unasked) {
            deliver(result);
            return;
        }
        m_madeUp.insert(m_name(request));
        deliver({result.id, ChatAnswer{madeUp(request), "stop", {}, ""}});
    };
    m_kept.run(nextToCount, make, std::move(stop));
}

// Those who are asked the same do not answer the same.
std::string RehearsedChat::madeUp(const ChatRequest& request) const {
    return madeUpAnswer(request, m_name(request));
}

json RehearsedChat::account() const {
    return {{"requests", m_kept.requests()},
            {"answers_kept", m_kept.reused()},
            {"tokens", {{"in", m_nobody.use.in}, {"out", m_nobody.use.out}}},
            {"price", priceOf(m_nobody.use, m_prices)}};
}

} // namespace fts
