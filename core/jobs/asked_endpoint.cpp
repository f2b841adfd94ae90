#include "core/jobs/asked_endpoint.h"

namespace fts {
namespace {

template <typename Spec>
Endpoint endpointIn(const Spec& spec) {
    return {"", spec.url, spec.model, spec.parallel, spec.timeout, spec.priceIn, spec.priceOut};
}

template <typename Spec>
void setEndpointIn(Spec& spec, const Endpoint& endpoint) {
    spec.url = endpoint.url;
    spec.model = endpoint.model;
    spec.parallel = endpoint.concurrency;
    spec.timeout = endpoint.timeoutSeconds;
    spec.priceIn = endpoint.pricePerMillionIn;
    spec.priceOut = endpoint.pricePerMillionOut;
}

} // namespace

Endpoint endpointOf(const AskedModelSpec& spec) {
    return endpointIn(spec);
}

Endpoint endpointOf(const GenerateSpec& spec) {
    return endpointIn(spec);
}

void setEndpoint(AskedModelSpec& spec, const Endpoint& endpoint) {
    setEndpointIn(spec, endpoint);
}

void setEndpoint(GenerateSpec& spec, const Endpoint& endpoint) {
    setEndpointIn(spec, endpoint);
}

bool isRemote(const AskedModelSpec& spec) {
    return !spec.url.empty();
}

} // namespace fts
