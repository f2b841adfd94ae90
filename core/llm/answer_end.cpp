#include "core/llm/answer_end.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/text/chat_template.h"

namespace fts {

std::int32_t answerEnd(std::span<const int> ends, const std::string& form,
                       const Tokenizer& tokenizer, const ChatTemplate* chatTemplate) {
    if (ends.empty()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model names no token that ends an answer, so it could not learn "
                             "when a statement ends."));
    }
    if (form == "plain" || chatTemplate == nullptr || ends.size() == 1) {
        return ends.front();
    }
    std::vector<ChatMessage> said{{ChatRole::User, "1"}};
    const auto asked = chatTemplate->encode(tokenizer, said, true).ids;
    said.push_back({ChatRole::Assistant, "1"});
    const auto answered = chatTemplate->encode(tokenizer, said, false).ids;
    const auto from =
        answered.begin() + static_cast<std::ptrdiff_t>(std::min(asked.size(), answered.size()));
    const auto end = std::find_first_of(from, answered.end(), ends.begin(), ends.end());
    return end == answered.end() ? ends.front() : *end;
}

} // namespace fts
