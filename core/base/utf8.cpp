#include "core/base/utf8.h"

namespace fts {
namespace {

// Bytes of the character that `byte` begins; 0 if it begins none.
std::size_t lengthFrom(unsigned char byte) {
    if (byte < 0x80) {
        return 1;
    }
    if (byte < 0xC2 || byte > 0xF4) {
        return 0;
    }
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool maySecond(unsigned char first, unsigned char second) {
    const int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

} // namespace

std::size_t utf8Length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t length = lengthFrom(byte(0));
    if (length < 2) {
        return length;
    }
    if (text.size() - at < length || !maySecond(byte(0), byte(1))) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return 0;
        }
    }
    return length;
}

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

std::string shortened(std::string text, std::size_t most) {
    if (text.size() > most) {
        while (most > 0 && isUtf8Continuation(text[most])) {
            --most;
        }
        text.resize(most);
        text += " …";
    }
    return text;
}

} // namespace fts
