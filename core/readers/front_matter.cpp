#include "core/readers/front_matter.h"

#include <algorithm>

namespace fts {
namespace {

constexpr std::size_t kLongest = 100'000; // bytes

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) {
        return {};
    }
    return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

std::string_view unquoted(std::string_view value) {
    const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                        value.back() == value.front();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// The value of `line` if it is "title: …" or "title = …".
std::string_view titleIn(std::string_view line, char separator) {
    const std::size_t at = line.find(separator);
    const bool named = at != std::string_view::npos && trimmed(line.substr(0, at)) == "title" &&
                       line.starts_with("title"); // indented, it belongs to something else
    return named ? unquoted(trimmed(line.substr(at + 1))) : std::string_view();
}

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

} // namespace

FrontMatter frontMatterOf(std::string_view text) {
    std::string_view rest = text;
    const std::string_view fence = trimmed(takeLine(rest));
    if (fence != "---" && fence != "+++") {
        return {{}, text};
    }
    std::string title;
    while (!rest.empty() && text.size() - rest.size() < kLongest) {
        const std::string_view line = takeLine(rest);
        if (trimmed(line) == fence || (fence == "---" && trimmed(line) == "...")) {
            return {title, rest};
        }
        if (title.empty()) {
            title = titleIn(line, fence == "---" ? ':' : '=');
        }
    }
    return {{}, text}; // it is never closed: a rule
}

} // namespace fts
