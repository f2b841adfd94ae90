#include "core/llm/endpoint_key.h"

#include "core/base/error.h"
#include "core/net/keyring_secret_store.h"

namespace fts {

std::optional<Secret> findEndpointKey(const Endpoint& endpoint) {
    try {
        return openKeyring()->find(keyName(endpoint));
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace fts
