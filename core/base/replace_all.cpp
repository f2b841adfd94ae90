#include "core/base/replace_all.h"

namespace fts {

std::string replaceAll(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = from.empty() ? std::string::npos : text.find(from);
         at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

} // namespace fts
