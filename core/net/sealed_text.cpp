#include "core/net/sealed_text.h"

#include <memory>
#include <vector>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "core/base/error.h"
#include "core/base/hash.h"

namespace fts {
namespace {

// The version stands for all parameters, so that a file cannot ask for more memory than ours does.
constexpr std::string_view kHeader = "finetune-studio keys 1\n";
constexpr std::uint64_t kCost = 1 << 17; // OWASP's advice for scrypt, with r = 8 and p = 1
constexpr std::uint64_t kBlock = 8;
constexpr std::uint64_t kMemory = 160 << 20; // scrypt takes 128 · N · r bytes and a little more
constexpr std::size_t kSalt = 16;
constexpr std::size_t kNonce = 12;
constexpr std::size_t kKey = 32;
constexpr std::size_t kTag = 16;
constexpr std::size_t kSum = 64; // hexadecimal

using Bytes = unsigned char;

Bytes* bytes(std::string& text) {
    return reinterpret_cast<Bytes*>(text.data());
}

const Bytes* bytes(std::string_view text) {
    return reinterpret_cast<const Bytes*>(text.data());
}

void demand(bool done) {
    if (!done) {
        throw Error(ErrorKind::Internal, FTS_TEXT("The encryption library reported a failure."));
    }
}

std::string random(std::size_t size) {
    std::string result(size, '\0');
    demand(RAND_bytes(bytes(result), static_cast<int>(size)) == 1);
    return result;
}

Secret derivedKey(const Secret& passphrase, std::string_view salt) {
    std::string key(kKey, '\0');
    const std::string_view text = passphrase.reveal();
    demand(EVP_PBE_scrypt(text.data(), text.size(), bytes(salt), salt.size(), kCost, kBlock, 1,
                          kMemory, bytes(key), kKey) == 1);
    Secret result(key);
    wipe(key);
    return result;
}

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

/// AES-256-GCM one way or the other, with `associated` already taken in.
Cipher begun(bool encrypting, const Secret& key, std::string_view nonce,
             std::string_view associated) {
    Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int taken = 0;
    demand(EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key.reveal()),
                             bytes(nonce), encrypting ? 1 : 0) == 1 &&
           EVP_CipherUpdate(cipher.get(), nullptr, &taken, bytes(associated),
                            static_cast<int>(associated.size())) == 1);
    return cipher;
}

} // namespace

std::string sealed(std::string_view plain, const Secret& passphrase) {
    const std::string salt = random(kSalt);
    const std::string nonce = random(kNonce);
    const std::string associated = std::string(kHeader) + salt;
    const Cipher cipher = begun(true, derivedKey(passphrase, salt), nonce, associated);
    std::string text(plain.size(), '\0');
    std::string tag(kTag, '\0');
    int size = 0;
    demand(EVP_CipherUpdate(cipher.get(), bytes(text), &size, bytes(plain),
                            static_cast<int>(plain.size())) == 1 &&
           EVP_CipherFinal_ex(cipher.get(), bytes(tag), &size) == 1 &&
           EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTag, tag.data()) == 1);
    const std::string whole = associated + nonce + text + tag;
    return whole + sha256(whole);
}

Secret unsealed(std::string_view sealed, const Secret& passphrase, std::string_view origin) {
    constexpr std::size_t start = kHeader.size() + kSalt + kNonce;
    constexpr std::string_view family = kHeader.substr(0, kHeader.size() - 2);
    if (sealed.starts_with(family) && !sealed.starts_with(kHeader)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("The file of keys %1 was written by a newer version of this program. "
                             "Use that version, or another file."),
                    origin);
    }
    if (!sealed.starts_with(kHeader) || sealed.size() < start + kTag + kSum ||
        sha256(sealed.substr(0, sealed.size() - kSum)) != sealed.substr(sealed.size() - kSum)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("The file of keys %1 is damaged. Restore it from a backup, or remove "
                             "it and enter the keys again."),
                    origin);
    }
    const std::string_view associated = sealed.substr(0, kHeader.size() + kSalt);
    const std::string_view nonce = sealed.substr(associated.size(), kNonce);
    const std::string_view text = sealed.substr(start, sealed.size() - start - kTag - kSum);
    std::string tag(sealed.substr(start + text.size(), kTag));
    const Secret key = derivedKey(passphrase, associated.substr(kHeader.size()));
    const Cipher cipher = begun(false, key, nonce, associated);
    std::string plain(text.size(), '\0');
    int size = 0;
    demand(EVP_CipherUpdate(cipher.get(), bytes(plain), &size, bytes(text),
                            static_cast<int>(text.size())) == 1 &&
           EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTag, tag.data()) == 1);
    const bool opened = EVP_CipherFinal_ex(cipher.get(), bytes(tag), &size) == 1;
    Secret result(opened ? plain : std::string());
    wipe(plain);
    if (!opened) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("This is not the password of %1. Type it again."),
                    origin);
    }
    return result;
}

} // namespace fts
