#include "core/sql/sqlite_uri.h"

#include <string_view>

#include "core/base/ascii.h"

namespace fts {

std::string unchangingSqliteUri(const std::filesystem::path& file) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char letter : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(letter);
        if (isAsciiLetter(letter) || (letter >= '0' && letter <= '9') ||
            std::string_view("/._-").find(letter) != std::string_view::npos) {
            uri += letter;
        } else {
            uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
        }
    }
    return uri + "?mode=ro&immutable=1";
}

} // namespace fts
