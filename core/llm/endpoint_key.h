#pragma once

#include <optional>

#include "core/llm/endpoint.h"
#include "core/net/secret.h"

namespace fts {

/// The key kept for an endpoint in the desktop's keyring; nullopt if there is none, or no keyring.
/// An endpoint without a key says so itself if it needs one. May wait for a person who unlocks the
/// keyring.
std::optional<Secret> findEndpointKey(const Endpoint& endpoint);

} // namespace fts
