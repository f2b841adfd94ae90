#include "core/jobs/asked_endpoint.h"

namespace fts {

Endpoint endpointOf(const AskedModelSpec& spec) {
    return {"", spec.url, spec.model, spec.parallel, spec.timeout, spec.priceIn, spec.priceOut};
}

void setEndpoint(AskedModelSpec& spec, const Endpoint& endpoint) {
    spec.url = endpoint.url;
    spec.model = endpoint.model;
    spec.parallel = endpoint.concurrency;
    spec.timeout = endpoint.timeoutSeconds;
    spec.priceIn = endpoint.pricePerMillionIn;
    spec.priceOut = endpoint.pricePerMillionOut;
}

bool isRemote(const AskedModelSpec& spec) {
    return !spec.url.empty();
}

} // namespace fts
