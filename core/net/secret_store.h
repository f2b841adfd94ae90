#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/net/secret.h"

namespace fts {

/// Keys by the names they are kept under.
using NamedSecrets = std::map<std::string, Secret>;

/// Where keys are kept, each under a name; for endpoints that is keyName() of core/llm/endpoint.h,
/// which binds a key to scheme, host and port.
///
/// Every member may wait (a keyring that asks to be unlocked, a slow key derivation): not for the
/// GUI thread. May be used from any thread, by one at a time. All throw Error.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual std::optional<Secret> find(const std::string& name) = 0;
    virtual void keep(const std::string& name, const Secret& secret) = 0; ///< replaces
    virtual void forget(const std::string& name) = 0; ///< nothing happens if there is none
};

} // namespace fts
