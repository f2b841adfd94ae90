#include "core/base/base64.h"

#include <algorithm>

#include <openssl/evp.h>

#include "core/base/ascii.h"

namespace fts {

std::string toBase64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // one more for a zero at the end
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                       reinterpret_cast<const unsigned char*>(bytes.data()),
                                       static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::optional<std::string> fromBase64(std::string_view text) {
    const std::size_t end = std::min(text.find('='), text.size());
    const std::size_t padding = text.size() - end;
    const auto isLetter = [](char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '/';
    };
    if (text.size() % 4 != 0 || padding > 2 || text.substr(end) != std::string(padding, '=') ||
        !std::ranges::all_of(text.substr(0, end), isLetter)) {
        return std::nullopt;
    }
    std::string bytes(text.size() / 4 * 3, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       static_cast<int>(text.size()));
    if (length < 0) {
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(length) - padding); // it takes padding for zeros
    return bytes;
}

} // namespace fts
