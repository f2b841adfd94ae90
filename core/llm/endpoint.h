#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/problem.h"

namespace fts {

/// A language model behind an OpenAI-compatible address, as a person set it up. Holds no key: that
/// is kept in a SecretStore under keyName().
struct Endpoint {
    std::string name;    ///< the person's own name for it
    std::string url;     ///< base address: "https://api.example.org/v1", "http://localhost:8080"
    std::string model;   ///< as the endpoint calls it
    int concurrency = 4; ///< requests at the same time
    int timeoutSeconds = 300;     ///< for one answer
    double pricePerMillionIn = 0; ///< in the person's currency; 0: costs nothing or not known
    double pricePerMillionOut = 0;

    bool operator==(const Endpoint&) const = default;
};

nlohmann::json endpointToJson(const Endpoint& endpoint);

/// Unknown keys are ignored, missing ones keep their defaults. Throws Format for a value of the
/// wrong type; what endpointProblems() finds is not checked.
Endpoint endpointFromJson(const nlohmann::json& json);

/// What must be mended before it can be asked; keys are those of the JSON.
std::vector<Problem> endpointProblems(const Endpoint& endpoint);

/// Where chat requests go. An address without a path gets "/v1"; slashes at the end and a pasted
/// "/chat/completions" are left out before. Throws HttpError if it is no address.
std::string chatUrl(const Endpoint& endpoint);

/// Where another call of the protocol goes ("/files"), at the same base address; `query` without
/// "?".
std::string callUrl(const Endpoint& endpoint, std::string_view call, std::string_view query = {});

/// The name of its key in a SecretStore: scheme, host and port. A changed address has another, so
/// no key goes where it was not given for. Throws HttpError if the address is none.
std::string keyName(const Endpoint& endpoint);

} // namespace fts
