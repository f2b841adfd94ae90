#include "core/base/redact.h"

#include <regex>

#include "core/base/replace_all.h"

namespace fts {
namespace {

constexpr const char* kRemoved = "[removed]";

// std::regex walks the stack once a character: a long line is looked at in parts, cut at spaces.
std::string redactLine(std::string_view line) {
    static const std::regex named(
        R"re(((?:api[_-]?key|token|secret|passw(?:or)?d|pwd|authorization|bearer)["']?\s*[:= ]\s*["']?)(?!\[removed\])(?:bearer\s+)?[^\s"'&,;]{4,})re",
        std::regex::icase);
    static const std::regex keyed(
        R"re(\b(?:sk|pk|hf|ghp|gho|xox[bap]|AIza|AKIA)[-_A-Za-z0-9]{10,})re");
    static const std::regex inUrl(R"re((://)[^/\s:@]+:[^/\s@]+@)re");
    static const std::regex mail(R"re([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+\.[A-Za-z0-9.-]+)re");
    std::string text(line);
    text = std::regex_replace(text, inUrl, std::string("$1") + kRemoved + "@");
    text = std::regex_replace(text, named, std::string("$1") + kRemoved);
    text = std::regex_replace(text, keyed, kRemoved);
    return std::regex_replace(text, mail, kRemoved);
}

} // namespace

std::string redacted(std::string_view text, std::string_view homeFolder) {
    constexpr std::size_t longest = 2000;
    std::string result;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        end = end == std::string_view::npos ? text.size() : end + 1;
        if (end > longest) {
            const std::size_t space = text.rfind(' ', longest);
            end = space == std::string_view::npos || space == 0 ? longest : space;
        }
        result += redactLine(text.substr(0, end));
        text.remove_prefix(end);
    }
    return homeFolder.size() > 1 ? replaceAll(std::move(result), homeFolder, "~") : result;
}

} // namespace fts
