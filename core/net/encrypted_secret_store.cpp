#include "core/net/encrypted_secret_store.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/private_file.h"
#include "core/net/sealed_text.h"

namespace fts {
namespace {

constexpr std::uint64_t kLargestFile = 1 << 20;
constexpr std::size_t kLengthBytes = 4;

/// Length, text, length, text …: nothing to parse that could go wrong, and no copies in JSON
/// values.
void append(std::string& plain, std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (const int shift : {24, 16, 8, 0}) {
        plain += static_cast<char>(size >> shift & 0xFF);
    }
    plain += text;
}

std::string_view take(std::string_view& plain) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < kLengthBytes && i < plain.size(); ++i) {
        size = size << 8 | static_cast<unsigned char>(plain[i]);
    }
    plain.remove_prefix(std::min(kLengthBytes, plain.size()));
    const std::string_view text = plain.substr(0, size);
    plain.remove_prefix(text.size());
    return text;
}

std::string packed(const std::map<std::string, Secret>& secrets) {
    std::size_t size = 0;
    for (const auto& [name, secret] : secrets) {
        size += 2 * kLengthBytes + name.size() + secret.reveal().size();
    }
    std::string plain;
    plain.reserve(size); // no copy is left behind by growing
    for (const auto& [name, secret] : secrets) {
        append(plain, name);
        append(plain, secret.reveal());
    }
    return plain;
}

std::map<std::string, Secret> unpacked(const Secret& plain) {
    std::map<std::string, Secret> secrets;
    for (std::string_view left = plain.reveal(); !left.empty();) {
        const std::string name(take(left));
        secrets[name] = Secret(take(left));
    }
    return secrets;
}

} // namespace

EncryptedSecretStore::EncryptedSecretStore(std::filesystem::path file, Secret passphrase)
    : m_file(std::move(file)), m_passphrase(std::move(passphrase)) {
    if (m_passphrase.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("Enter a password for the file of keys."));
    }
    read();
}

void EncryptedSecretStore::read() {
    if (!std::filesystem::exists(m_file)) {
        m_secrets.clear();
        m_content.clear();
        return;
    }
    std::string content = readFile(m_file, kLargestFile);
    if (!m_content.empty() && content == m_content) {
        return;
    }
    m_secrets = unpacked(unsealed(content, m_passphrase, m_file.string()));
    m_content = std::move(content);
}

std::optional<Secret> EncryptedSecretStore::find(const std::string& name) {
    const auto found = m_secrets.find(name);
    return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
}

void EncryptedSecretStore::keep(const std::string& name, const Secret& secret) {
    read();
    auto changed = m_secrets;
    changed[name] = secret;
    write(std::move(changed));
}

void EncryptedSecretStore::forget(const std::string& name) {
    read();
    auto changed = m_secrets;
    if (changed.erase(name) != 0) {
        write(std::move(changed));
    }
}

void EncryptedSecretStore::write(std::map<std::string, Secret> secrets) {
    std::string plain = packed(secrets);
    std::string content = sealed(plain, m_passphrase);
    wipe(plain);
    writePrivateFileAtomically(m_file, content);
    m_secrets = std::move(secrets);
    m_content = std::move(content);
}

} // namespace fts
