#include "core/store/same_text.h"

#include "core/base/ascii.h"
#include "core/base/hash.h"

namespace fts {

std::string sameTextHash(std::string_view text) {
    std::string plain;
    for (const char letter : text) {
        if (isAsciiSpace(letter)) {
            if (!plain.empty() && plain.back() != ' ') {
                plain += ' ';
            }
        } else {
            plain += asciiLowered(letter);
        }
    }
    if (!plain.empty() && plain.back() == ' ') {
        plain.pop_back();
    }
    return sha256(plain).substr(0, 32);
}

} // namespace fts
