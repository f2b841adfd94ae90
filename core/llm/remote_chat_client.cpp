#include "core/llm/remote_chat_client.h"

#include <atomic>
#include <utility>

#include "core/llm/chat_answer.h"
#include "core/llm/chat_stream.h"
#include "core/net/address.h"

namespace fts {
namespace {

constexpr const char* kOldLimit = "max_tokens";
constexpr const char* kNewLimit = "max_completion_tokens"; // OpenAI's own, of late, for some models

bool isSuccess(int status) {
    return status >= 200 && status <= 299;
}

// Endpoints that know no schemas say so in many words, but with one of these.
bool mayRefuseSchemas(int status) {
    return status == 400 || status == 422 || status == 501;
}

// The request's own words ask for the same shape.
ChatRequest withoutSchema(ChatRequest request) {
    request.schema.clear();
    return request;
}

} // namespace

RemoteChatClient::RemoteChatClient(Endpoint endpoint, Secret key, RetryPolicy policy,
                                   std::shared_ptr<SharedPause> pause, std::uint64_t seed)
    : m_endpoint(std::move(endpoint)), m_url(chatUrl(m_endpoint)), m_key(std::move(key)),
      m_limitName(kOldLimit), m_http({policy}, std::move(pause), seed) {}

HttpRequest RemoteChatClient::httpRequest() const {
    HttpRequest http;
    http.method = HttpRequest::Method::Post;
    http.url = m_url;
    http.key = m_key;
    // An answer comes in one piece after a long silence.
    http.limits.total = http.limits.silence = std::chrono::seconds(m_endpoint.timeoutSeconds);
    return http;
}

ChatAnswer RemoteChatClient::ask(const ChatRequest& request, std::stop_token stop) {
    const std::string model = request.model.empty() ? m_endpoint.model : request.model;
    const AskedEndpoint asked{parseAddress(m_url).shown(), model, m_key};
    HttpRequest http = httpRequest();
    http.body = chatBody(m_schemas ? request : withoutSchema(request), model, m_limitName);
    HttpReply reply = sendPatiently(http, stop);
    if (reply.status == 400 && m_limitName == kOldLimit &&
        reply.body.find(kNewLimit) != std::string::npos) {
        m_limitName = kNewLimit;
        http.body = chatBody(request, model, m_limitName);
        reply = sendPatiently(http, stop);
    }
    if (m_schemas && !request.schema.empty() && mayRefuseSchemas(reply.status)) {
        http.body = chatBody(withoutSchema(request), model, m_limitName);
        HttpReply plain = sendPatiently(http, stop);
        m_schemas = !isSuccess(plain.status);
        reply = m_schemas ? std::move(reply) : std::move(plain);
    }
    if (!isSuccess(reply.status)) {
        throw chatRefusal(reply, asked);
    }
    return readChatAnswer(reply, asked);
}

ChatAnswer RemoteChatClient::askGrowing(const ChatRequest& request, std::stop_token stop,
                                        const Grow& grow) {
    const std::string model = request.model.empty() ? m_endpoint.model : request.model;
    HttpRequest http = httpRequest();
    http.body = chatBody(withoutSchema(request), model, m_limitName, true);
    ChatStream stream(grow);
    try {
        HttpReply reply =
            m_http.sendOnce(http, stop, [&stream](std::string_view bytes) { stream.take(bytes); });
        if (isSuccess(reply.status)) {
            reply.body = stream.begun() ? stream.body(model) : std::move(reply.body);
            ChatAnswer answer = readChatAnswer(reply, {parseAddress(m_url).shown(), model, m_key});
            if (!stream.begun()) {
                grow(answer.text);
            }
            return answer;
        }
    } catch (const HttpError& error) {
        if (stream.begun()) {
            throw chatConnectionFailure(error);
        }
    }
    return ChatClient::askGrowing(request, stop, grow); // it tells no answers as they come
}

HttpReply RemoteChatClient::sendPatiently(const HttpRequest& request, std::stop_token stop) {
    try {
        return m_http.send(request, stop);
    } catch (const HttpError& error) {
        throw chatConnectionFailure(error);
    }
}

ChatClientFactory remoteChatClients(const Endpoint& endpoint, const Secret& key,
                                    const RetryPolicy& policy) {
    chatUrl(endpoint); // throws here rather than in each worker
    const auto seed = std::make_shared<std::atomic<std::uint64_t>>(0);
    const auto pause = std::make_shared<SharedPause>();
    return
        [=] { return std::make_unique<RemoteChatClient>(endpoint, key, policy, pause, (*seed)++); };
}

} // namespace fts
