#include "core/store/row_query.h"

namespace fts {

std::string likePattern(const std::string& words) {
    std::string pattern = "%";
    for (const char letter : words) {
        if (letter == '%' || letter == '_' || letter == '\\') {
            pattern += '\\';
        }
        pattern += letter;
    }
    return pattern + "%";
}

} // namespace fts
