#pragma once

#include <cstdint>
#include <memory>

#include "core/llm/chat_client.h"
#include "core/llm/endpoint.h"
#include "core/llm/patient_http.h"
#include "core/net/retry.h"
#include "core/net/secret.h"
#include "core/net/shared_pause.h"

namespace fts {

/// Asks an OpenAI-compatible endpoint and tries again, by the policy, what may succeed later.
///
/// A request's schema is sent as OpenAI has it, and left out once the endpoint refuses that. What a
/// failing endpoint says is quoted in the error, shortened and without the key; for a
/// refused key nothing is quoted.
class RemoteChatClient : public ChatClient {
public:
    /// `key` may be empty. `pause` is shared by all who ask this endpoint: when it is overloaded,
    /// all of them wait.
    RemoteChatClient(Endpoint endpoint, Secret key, RetryPolicy policy,
                     std::shared_ptr<SharedPause> pause, std::uint64_t seed = 0);

    ChatAnswer ask(const ChatRequest& request, std::stop_token stop) override;

    /// By server-sent events where the endpoint has them. Nothing is sent again once a piece came;
    /// an answer that breaks off is a ChatError.
    ChatAnswer askGrowing(const ChatRequest& request, std::stop_token stop,
                          const Grow& grow) override;

private:
    HttpRequest httpRequest() const; ///< without its body
    HttpReply sendPatiently(const HttpRequest& request, std::stop_token stop);

    Endpoint m_endpoint;
    std::string m_url;
    Secret m_key;
    std::string m_limitName; ///< what this endpoint calls the limit of tokens
    bool m_schemas = true;   ///< false: it has refused to hold answers to one
    PatientHttp m_http;
};

/// Clients of one endpoint that share its pause, each with chance of its own. Throws HttpError at
/// once if the endpoint's address is none.
ChatClientFactory remoteChatClients(const Endpoint& endpoint, const Secret& key,
                                    const RetryPolicy& policy = {});

} // namespace fts
