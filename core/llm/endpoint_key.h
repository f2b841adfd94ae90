#pragma once

#include <optional>

#include "core/llm/endpoint.h"
#include "core/net/secret.h"

namespace fts {

// Both may wait for a person who unlocks the keyring: not for the GUI thread.

/// The key kept for an endpoint in the desktop's keyring; nullopt if there is none, or no keyring.
/// An endpoint without a key says so itself if it needs one.
std::optional<Secret> findEndpointKey(const Endpoint& endpoint);

/// Keeps it there. Throws Unsupported, with the reason, where no keyring answers.
void keepEndpointKey(const Endpoint& endpoint, const Secret& key);

} // namespace fts
