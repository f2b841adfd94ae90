#include "core/llm/remote_chat_client.h"

#include <atomic>
#include <utility>

#include "core/llm/chat_answer.h"
#include "core/llm/chat_stream.h"
#include "core/net/address.h"

namespace fts {
namespace {

bool isSuccess(int status) {
    return status >= 200 && status <= 299;
}

// Whether the same question in one piece may fare better: it may be the stream that is refused, or
// the trouble may pass. An endpoint that took no more requests was waited for already.
bool mayAnswerInOnePiece(int status) {
    return isRefusalOfForm(status) || (isWorthRetry(status) && status != 429);
}

} // namespace

RemoteChatClient::RemoteChatClient(Endpoint endpoint, Secret key, RetryPolicy policy,
                                   std::shared_ptr<SharedPause> pause, std::uint64_t seed)
    : m_endpoint(std::move(endpoint)), m_url(chatUrl(m_endpoint)), m_key(std::move(key)),
      m_http({policy}, std::move(pause), seed) {}

HttpRequest RemoteChatClient::httpRequest() const {
    HttpRequest http;
    http.method = HttpRequest::Method::Post;
    http.url = m_url;
    http.key = m_key;
    // An answer comes in one piece after a long silence.
    http.limits.total = http.limits.silence = std::chrono::seconds(m_endpoint.timeoutSeconds);
    return http;
}

HttpReply RemoteChatClient::sendAsTaken(const ChatRequest& request, const std::string& model,
                                        bool stream, const Send& send) {
    HttpRequest http = httpRequest();
    ChatDialect tried = m_dialect;
    HttpReply reply;
    do {
        http.body = tried.body(request, model, stream);
        reply = send(http);
    } while (!isSuccess(reply.status) && tried.learn(reply, request));
    if (isSuccess(reply.status)) { // else it was something else that it refused
        m_dialect = tried;
    }
    return reply;
}

ChatAnswer RemoteChatClient::ask(const ChatRequest& request, std::stop_token stop) {
    const std::string model = request.model.empty() ? m_endpoint.model : request.model;
    const HttpReply reply = sendAsTaken(
        request, model, false, [&](const HttpRequest& http) { return sendPatiently(http, stop); });
    const AskedEndpoint asked{parseAddress(m_url).shown(), model, m_key};
    if (!isSuccess(reply.status)) {
        throw chatRefusal(reply, asked);
    }
    ChatAnswer answer = readChatAnswer(reply, asked);
    answer.seconds = m_http.replySeconds();
    return answer;
}

ChatAnswer RemoteChatClient::askGrowing(const ChatRequest& request, std::stop_token stop,
                                        const Grow& grow) {
    const std::string model = request.model.empty() ? m_endpoint.model : request.model;
    ChatRequest free = request;
    free.schema.clear();
    const AskedEndpoint asked{parseAddress(m_url).shown(), model, m_key};
    ChatStream stream(grow);
    const auto take = [&stream](std::string_view bytes) { stream.take(bytes); };
    try {
        HttpReply reply = sendAsTaken(free, model, true, [&](const HttpRequest& http) {
            return m_http.sendOnce(http, stop, take);
        });
        if (isSuccess(reply.status)) {
            reply.body = stream.begun() ? stream.body(model) : std::move(reply.body);
            ChatAnswer answer = readChatAnswer(reply, asked);
            if (!stream.begun()) {
                grow(answer.text);
            }
            return answer;
        }
        if (!mayAnswerInOnePiece(reply.status)) {
            throw chatRefusal(reply, asked);
        }
    } catch (const HttpError& error) {
        if (stream.begun() || !isWorthRetry(error.fault())) {
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
