#include "core/base/shown_path.h"

#include <array>
#include <cstdio>

#include "core/base/utf8.h"

namespace fts {
namespace {

std::string escaped(unsigned char byte) {
    if (byte == '\n') {
        return "\\n";
    }
    std::array<char, 5> text{};
    std::snprintf(text.data(), text.size(), "\\x%02X", byte);
    return text.data();
}

bool breaksTheLine(char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7F';
}

} // namespace

std::string shownPath(std::string_view path) {
    std::string shown;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t length = utf8Length(path, at);
        if (length == 0 || breaksTheLine(path[at])) {
            shown += escaped(static_cast<unsigned char>(path[at]));
            ++at;
        } else {
            shown += path.substr(at, length);
            at += length;
        }
    }
    return shown;
}

} // namespace fts
