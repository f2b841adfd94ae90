#pragma once

#include "core/llm/endpoint.h"
#include "core/project/specs.h"

namespace fts {

/// The address that the settings name.
Endpoint endpointOf(const AskedModelSpec& spec);
Endpoint endpointOf(const GenerateSpec& spec);

/// Names that address in the settings from now on.
void setEndpoint(AskedModelSpec& spec, const Endpoint& endpoint);
void setEndpoint(GenerateSpec& spec, const Endpoint& endpoint);

/// Whether a model at an address is asked, not one on this machine.
bool isRemote(const AskedModelSpec& spec);

} // namespace fts
