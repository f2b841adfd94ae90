#pragma once

#include <memory>

#include "core/net/secret_store.h"

namespace fts {

/// The desktop's keyring, by the Secret Service (GNOME Keyring, KWallet, KeePassXC).
///
/// libsecret is loaded when a store is made, and only where a session bus is there, so a server
/// needs neither. Nothing is ever stored unencrypted. Throws Unsupported, with the reason, where
/// no keyring answers; the caller then offers another store.
std::unique_ptr<SecretStore> openKeyring();

/// The key under that name; nullopt if there is none, no keyring, or one that stays locked: it may
/// not be needed. May wait for a person who unlocks the keyring.
std::optional<Secret> findInKeyring(const std::string& name);

} // namespace fts
