#include "core/llm/endpoint_abilities.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/llm/endpoint_words.h"
#include "core/llm/fine_tuning_client.h"
#include "core/llm/tuning_error.h"

namespace fts {
namespace {

constexpr int kLongestSeconds = 30; // a person waits for it

/// Asked once: a test does not wait for better times.
Patience once() {
    Patience patience;
    patience.policy.tries = 1;
    patience.policy.budget = std::chrono::milliseconds(0);
    return patience;
}

/// What a call showed: true if it is offered, false if it is not.
template <typename Call>
std::optional<bool> offers(Call call) {
    try {
        call();
        return true;
    } catch (const TuningError& error) {
        return error.fault() == TuningFault::NotOffered || error.fault() == TuningFault::NotAnAnswer
                   ? std::optional(false)
                   : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<bool> embeds(const Endpoint& endpoint, const Secret& key, std::stop_token stop) {
    HttpRequest request;
    try {
        request.method = HttpRequest::Method::Post;
        request.url = callUrl(endpoint, "/embeddings");
        request.key = key;
        request.body = dumpJson({{"model", endpoint.model}, {"input", "yes"}});
        request.limits.total = request.limits.silence = std::chrono::seconds(kLongestSeconds);
        const HttpReply reply = HttpClient().send(request, stop);
        if (reply.status >= 200 && reply.status < 300) {
            const auto json = endpointJson(reply.body);
            return json.is_object() && json.contains("data") && json["data"].is_array();
        }
        // It is about the model, so the call itself is known: others may embed.
        const bool aboutModel = endpointErrorCode(reply.body) == "model_not_found" ||
                                (reply.status == 400 && endpointJson(reply.body).is_object());
        if (aboutModel) {
            return true;
        }
        const bool unknownCall = reply.status == 404 || reply.status == 405 || reply.status == 501;
        return unknownCall ? std::optional(false) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

void add(std::vector<Message>& sentences, const std::optional<bool>& holds, const char* yes,
         const char* no) {
    if (holds) {
        sentences.emplace_back(*holds ? yes : no);
    }
}

} // namespace

std::vector<Message> EndpointAbilities::sentences(const std::string& model) const {
    std::vector<Message> sentences;
    add(sentences, embeddings, FTS_TEXT("It makes embeddings."),
        FTS_TEXT("It makes no embeddings."));
    add(sentences, fineTuning, FTS_TEXT("It takes fine-tuning jobs."),
        FTS_TEXT("It takes no fine-tuning jobs."));
    if (!models.empty()) {
        sentences.emplace_back(FTS_TEXT("Models it lists: %1."), models.size());
    }
    if (!shutdownDate.empty()) {
        sentences.emplace_back(FTS_TEXT("%1 is to be shut down: %2."), model, shutdownDate);
    }
    return sentences;
}

EndpointAbilities endpointAbilities(const Endpoint& endpoint, const Secret& key,
                                    std::stop_token stop) {
    EndpointAbilities abilities;
    Endpoint impatient = endpoint;
    impatient.timeoutSeconds = std::min(endpoint.timeoutSeconds, kLongestSeconds);
    try {
        FineTuningClient client(impatient, key, once());
        abilities.listsModels = offers([&] { abilities.models = client.models(stop); });
        abilities.fineTuning = offers([&] { client.jobs(1, stop); });
    } catch (const Error&) { // no address
        return abilities;
    }
    abilities.embeddings = embeds(impatient, key, stop);
    const auto own = std::ranges::find(abilities.models, endpoint.model, &RemoteModel::id);
    if (own != abilities.models.end()) {
        abilities.shutdownDate = own->shutdownDate;
    }
    return abilities;
}

TriedEndpoint tryEndpoint(const Endpoint& endpoint, const Secret& key, std::stop_token stop) {
    TriedEndpoint tried{testEndpoint(endpoint, key, stop), {}};
    if (tried.chat.keyAccepted) {
        tried.abilities = endpointAbilities(endpoint, key, stop);
    }
    return tried;
}

} // namespace fts
