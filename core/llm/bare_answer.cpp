#include "core/llm/bare_answer.h"

#include "core/base/ascii.h"

namespace fts {
namespace {

std::string_view withoutThinking(std::string_view answer) {
    constexpr std::string_view kEnd = "</think>";
    const auto end = answer.rfind(kEnd);
    return end == std::string_view::npos ? answer : answer.substr(end + kEnd.size());
}

std::string_view withoutFence(std::string_view answer) {
    answer = asciiTrimmed(answer);
    if (!answer.starts_with("```") || !answer.ends_with("```") || answer.size() < 6) {
        return answer;
    }
    answer.remove_suffix(3);
    const auto line = answer.find('\n');
    return line == std::string_view::npos ? answer.substr(3) : asciiTrimmed(answer.substr(line));
}

} // namespace

std::string_view bareAnswer(std::string_view answer) {
    return withoutFence(withoutThinking(answer));
}

} // namespace fts
