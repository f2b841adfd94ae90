#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ascii.h"

namespace fts {

/// The instructions of a Modelfile ("PARAMETER stop" is one) with their values, as Ollama reads
/// them.
inline std::vector<std::pair<std::string, std::string>> readModelfile(std::string_view text) {
    const auto whole = [](std::string_view value) {
        for (const std::string_view quotes : {std::string_view("\"\"\""), std::string_view("\"")}) {
            if (value.starts_with(quotes)) {
                return value.size() >= 2 * quotes.size() && value.ends_with(quotes);
            }
        }
        return true;
    };
    std::vector<std::pair<std::string, std::string>> read;
    for (std::size_t place = 0; place < text.size();) {
        if (text[place] == '\n' || text[place] == '#') {
            place = std::min(text.find('\n', place), text.size() - 1) + 1;
            continue;
        }
        std::size_t space = text.find(' ', place);
        if (text.substr(place, space - place) == "PARAMETER") {
            space = text.find(' ', space + 1);
        }
        std::size_t end = text.find('\n', space);
        while (end != text.npos &&
               !whole(asciiTrimmed(text.substr(space, end - space)))) { // it goes on
            end = text.find('\n', end + 1);
        }
        std::string_view value = asciiTrimmed(text.substr(space, end - space));
        for (const std::size_t quotes : {3, 1}) {
            if (value.starts_with(std::string(quotes, '"'))) {
                value = value.substr(quotes, value.size() - 2 * quotes);
                break;
            }
        }
        read.emplace_back(text.substr(place, space - place), value);
        place = end == text.npos ? text.size() : end;
    }
    return read;
}

} // namespace fts
