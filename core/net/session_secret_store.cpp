#include "core/net/session_secret_store.h"

namespace fts {

std::optional<Secret> SessionSecretStore::find(const std::string& name) {
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
}

void SessionSecretStore::keep(const std::string& name, const Secret& secret) {
    m_secrets[name] = secret;
}

void SessionSecretStore::forget(const std::string& name) {
    m_secrets.erase(name);
}

} // namespace fts
