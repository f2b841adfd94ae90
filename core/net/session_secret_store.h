#pragma once

#include <map>

#include "core/net/secret_store.h"

namespace fts {

/// Keys in memory only, gone with the program.
class SessionSecretStore : public SecretStore {
public:
    std::optional<Secret> find(const std::string& name) override;
    void keep(const std::string& name, const Secret& secret) override;
    void forget(const std::string& name) override;

private:
    std::map<std::string, Secret> m_secrets;
};

} // namespace fts
