#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/llm/chat_client.h"
#include "core/llm/chat_dialect.h"
#include "core/llm/endpoint.h"
#include "core/llm/patient_http.h"
#include "core/net/retry.h"
#include "core/net/secret.h"
#include "core/net/shared_pause.h"

namespace fts {

/// Asks an OpenAI-compatible endpoint and tries again, by the policy, what may succeed later.
///
/// What an endpoint does not take of a request is left out, see ChatDialect. What a failing
/// endpoint says is quoted in the error, shortened and without the key; for a refused key nothing
/// is quoted.
class RemoteChatClient : public ChatClient {
public:
    /// `key` may be empty. `pause` is shared by all who ask this endpoint: when it is overloaded,
    /// all of them wait.
    RemoteChatClient(Endpoint endpoint, Secret key, RetryPolicy policy,
                     std::shared_ptr<SharedPause> pause, std::uint64_t seed = 0);

    ChatAnswer ask(const ChatRequest& request, std::stop_token stop) override;

    /// By server-sent events where the endpoint has them, else in one piece. Nothing is sent again
    /// once a piece came or the time is up, nor what would be refused in one piece too (the key,
    /// the model); an answer that breaks off is a ChatError.
    ChatAnswer askGrowing(const ChatRequest& request, std::stop_token stop,
                          const Grow& grow) override;

private:
    using Send = std::function<HttpReply(const HttpRequest&)>;

    HttpRequest httpRequest() const; ///< without its body
    /// Again in other forms, as long as the endpoint says what it does not take.
    HttpReply sendAsTaken(const ChatRequest& request, const std::string& model, bool stream,
                          const Send& send);
    HttpReply sendPatiently(const HttpRequest& request, std::stop_token stop);

    Endpoint m_endpoint;
    std::string m_url;
    Secret m_key;
    ChatDialect m_dialect;
    PatientHttp m_http;
};

/// Clients of one endpoint that share its pause, each with chance of its own. Throws HttpError at
/// once if the endpoint's address is none.
ChatClientFactory remoteChatClients(const Endpoint& endpoint, const Secret& key,
                                    const RetryPolicy& policy = {});

} // namespace fts
