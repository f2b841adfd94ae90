#pragma once

#include <string>
#include <string_view>

#include "core/net/secret.h"

namespace fts {

/// A text encrypted with a passphrase, as the content of a file: a header line, 16 bytes of salt,
/// 12 of nonce, the cipher text, its 16 bytes of GCM tag, and the SHA-256 of all before, by which
/// damage is told from a wrong passphrase. scrypt and AES-256-GCM by OpenSSL.
std::string sealed(std::string_view plain, const Secret& passphrase);

/// The text again. `origin` names the file in errors. Throws BadInput for a wrong passphrase,
/// Format for a file that is damaged or none of these.
Secret unsealed(std::string_view sealed, const Secret& passphrase, std::string_view origin);

} // namespace fts
