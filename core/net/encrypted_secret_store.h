#pragma once

#include <filesystem>
#include <map>

#include "core/net/secret_store.h"

namespace fts {

/// Keys in one file (mode 0600) encrypted with a passphrase: scrypt (N = 2^17, r = 8, p = 1), then
/// AES-256-GCM with a new salt and nonce for each write and the header as associated data. Names
/// are encrypted too.
///
/// Reading asks for no more memory than writing, whatever the file says. A passphrase cannot be
/// recovered. A change reads the file first, so what another program kept meanwhile stays. Deriving
/// the key takes about 0.4 s and 128 MB, for each writing and for each reading of a changed file.
class EncryptedSecretStore : public SecretStore {
public:
    /// Reads the file if it is there; the first keep() makes it, and its folder with mode 0700.
    /// Throws BadInput if the passphrase is empty or not the file's, Format if the file is damaged
    /// or of a newer version.
    EncryptedSecretStore(std::filesystem::path file, Secret passphrase);

    std::optional<Secret> find(const std::string& name) override;
    void keep(const std::string& name, const Secret& secret) override;
    void forget(const std::string& name) override;

private:
    void read();
    void write(std::map<std::string, Secret> secrets);

    std::filesystem::path m_file;
    Secret m_passphrase;
    std::map<std::string, Secret> m_secrets;
    std::string m_content; ///< of the file, as last read or written
};

} // namespace fts
