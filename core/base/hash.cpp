#include "core/base/hash.h"

#include <array>
#include <memory>

#include <openssl/evp.h>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fts {
namespace {

class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        check(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1);
    }

    void add(const void* bytes, std::size_t size) {
        check(EVP_DigestUpdate(m_context.get(), bytes, size) == 1);
    }

    std::string hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned size = 0;
        check(EVP_DigestFinal_ex(m_context.get(), digest.data(), &size) == 1);
        std::string result;
        for (unsigned i = 0; i < size; ++i) {
            constexpr const char* kDigits = "0123456789abcdef";
            result += kDigits[digest[i] >> 4];
            result += kDigits[digest[i] & 15];
        }
        return result;
    }

private:
    static void check(bool ok) {
        if (!ok) {
            throw Error(ErrorKind::Internal, FTS_TEXT("SHA-256 is not available in OpenSSL."));
        }
    }

    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

} // namespace

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes.data(), bytes.size());
    return hash.hex();
}

std::string sha256File(const std::filesystem::path& path) {
    Sha256 hash;
    forEachPiece(path, [&hash](std::string_view piece) { hash.add(piece.data(), piece.size()); });
    return hash.hex();
}

} // namespace fts
