#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/llm/endpoint.h"
#include "core/llm/endpoint_test.h"
#include "core/llm/tuning_job.h"
#include "core/net/secret.h"

namespace fts {

/// What can be done at an address; nullopt where it could not be found out.
struct EndpointAbilities {
    std::optional<bool> embeddings;
    std::optional<bool> fineTuning;
    std::optional<bool> listsModels;
    std::vector<RemoteModel> models;
    std::string shutdownDate; ///< of the endpoint's own model; empty: none is told

    /// For the person: what of it holds.
    std::vector<Message> sentences(const std::string& model) const;
};

/// Asks for the lists of models and of fine-tuning jobs and for the embedding of one word, once
/// each, which costs a token at most; chat is testEndpoint()'s. Throws Cancelled on a stop and
/// nothing else.
EndpointAbilities endpointAbilities(const Endpoint& endpoint, const Secret& key,
                                    std::stop_token stop);

/// A whole trial of an address: one word of chat, and, if its key is taken, what else it can do.
struct TriedEndpoint {
    EndpointTest chat;
    EndpointAbilities abilities;
};

/// Throws Cancelled on a stop and nothing else.
TriedEndpoint tryEndpoint(const Endpoint& endpoint, const Secret& key, std::stop_token stop);

} // namespace fts
