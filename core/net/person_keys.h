#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/net/encrypted_secret_store.h"
#include "core/net/session_secret_store.h"

namespace fts {

/// Where a key may be kept.
enum class KeyPlace {
    Session, ///< in memory, until the program ends
    Keyring, ///< the desktop's
    File,    ///< encrypted with a password
};

/// The keys of the person at this program, wherever they are kept: in this session, in the
/// desktop's keyring, in the encrypted file once its password was given.
///
/// From any thread, but every member may wait (see SecretStore): not from the GUI thread.
class PersonKeys {
public:
    explicit PersonKeys(std::filesystem::path file = defaultFile());
    static std::filesystem::path defaultFile(); ///< "keys" in configFolder()

    /// The one that somebody holds, or a new one.
    static std::shared_ptr<PersonKeys> ofThisSession();

    bool keyringAnswers();

    /// The file is there, and its password was not given yet.
    bool fileIsLocked();
    bool fileIsOpen();
    /// Opens the file; if there is none, its password is chosen with this. Throws as
    /// EncryptedSecretStore().
    void openFile(const Secret& password);

    /// Nullopt if there is none, or none that can be looked at now.
    std::optional<Secret> find(const std::string& name);

    /// Keeps it there, and in the session, and nowhere else; what is kept for good stays beside a
    /// key for the session. Throws Unsupported where no keyring answers, BadInput if the file is
    /// not open and either the key is for it or a former one may be in it.
    void keep(const std::string& name, const Secret& key, KeyPlace place);

    /// Everywhere. If the file is locked, throws BadInput after all else, saying that the file may
    /// still hold it.
    void forget(const std::string& name);

private:
    std::mutex m_mutex; // guards all that follows
    std::filesystem::path m_path;
    SessionSecretStore m_session;
    std::unique_ptr<EncryptedSecretStore> m_file;
};

} // namespace fts
