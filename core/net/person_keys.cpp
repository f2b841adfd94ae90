#include "core/net/person_keys.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/user_folders.h"
#include "core/net/keyring_secret_store.h"

namespace fts {
namespace {

std::unique_ptr<SecretStore> keyringIfAny() {
    try {
        return openKeyring();
    } catch (const Error&) {
        return nullptr;
    }
}

[[noreturn]] void throwLeftInFile() {
    throw Error(
        ErrorKind::BadInput,
        FTS_TEXT("It is forgotten for this session and, where there is one, in the desktop's "
                 "keyring, but the file of keys may hold it, too. Open the file of keys "
                 "with its password, and forget it again."));
}

[[noreturn]] void throwFileNotOpen() {
    throw Error(ErrorKind::BadInput, FTS_TEXT("Open the file of keys with its password first."));
}

void forgetInKeyring(const std::string& name) {
    if (const auto keyring = keyringIfAny()) {
        keyring->forget(name);
    }
}

} // namespace

PersonKeys::PersonKeys(std::filesystem::path file) : m_path(std::move(file)) {}

std::filesystem::path PersonKeys::defaultFile() {
    return configFolder() / "keys";
}

std::shared_ptr<PersonKeys> PersonKeys::ofThisSession() {
    static std::mutex mutex;
    static std::weak_ptr<PersonKeys> held;
    const std::scoped_lock lock(mutex);
    auto keys = held.lock();
    if (!keys) {
        held = keys = std::make_shared<PersonKeys>();
    }
    return keys;
}

bool PersonKeys::keyringAnswers() {
    const std::scoped_lock lock(m_mutex);
    return keyringIfAny() != nullptr;
}

bool PersonKeys::fileIsLocked() {
    const std::scoped_lock lock(m_mutex);
    return m_file == nullptr && std::filesystem::exists(m_path);
}

bool PersonKeys::fileIsOpen() {
    const std::scoped_lock lock(m_mutex);
    return m_file != nullptr;
}

void PersonKeys::openFile(const Secret& password) {
    const std::scoped_lock lock(m_mutex);
    m_file = std::make_unique<EncryptedSecretStore>(m_path, password);
}

std::optional<Secret> PersonKeys::find(const std::string& name) {
    const std::scoped_lock lock(m_mutex);
    auto key = m_session.find(name);
    if (!key && m_file != nullptr) {
        key = m_file->find(name);
    }
    return key ? key : findInKeyring(name);
}

void PersonKeys::keep(const std::string& name, const Secret& key, KeyPlace place) {
    const std::scoped_lock lock(m_mutex);
    // A former key in the file would come before this one as soon as the file is opened.
    if (m_file == nullptr && (place == KeyPlace::File ||
                              (place == KeyPlace::Keyring && std::filesystem::exists(m_path)))) {
        throwFileNotOpen();
    }
    if (place == KeyPlace::Keyring) {
        openKeyring()->keep(name, key);
    } else if (place == KeyPlace::File) {
        m_file->keep(name, key);
    }
    m_session.keep(name, key);
    if (place == KeyPlace::Session) {
        return; // what is kept for good is not forgotten for a key that is tried once
    }
    if (place == KeyPlace::Keyring && m_file != nullptr) {
        m_file->forget(name);
    } else if (place == KeyPlace::File) {
        forgetInKeyring(name);
    }
}

void PersonKeys::forget(const std::string& name) {
    const std::scoped_lock lock(m_mutex);
    m_session.forget(name);
    if (m_file != nullptr) {
        m_file->forget(name);
    }
    forgetInKeyring(name);
    if (m_file == nullptr && std::filesystem::exists(m_path)) {
        throwLeftInFile();
    }
}

} // namespace fts
