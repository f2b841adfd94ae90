#include "core/work/sql_rows_of_model.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/llm/sql_prompt.h"
#include "core/text/chat_template.h"

namespace fts {

std::int32_t endOfAnswer(const CausalModel& model, const std::string& form) {
    const auto& ends = model.config().eosTokenIds;
    if (ends.empty()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model names no token that ends an answer, so it could not learn "
                             "when a statement ends."));
    }
    if (form == "plain" || model.chatTemplate() == nullptr || ends.size() == 1) {
        return ends.front();
    }
    std::vector<ChatMessage> said{{ChatRole::User, "1"}};
    const auto asked = model.chatTemplate()->encode(model.tokenizer(), said, true).ids;
    said.push_back({ChatRole::Assistant, "1"});
    const auto answered = model.chatTemplate()->encode(model.tokenizer(), said, false).ids;
    const auto from =
        answered.begin() + static_cast<std::ptrdiff_t>(std::min(asked.size(), answered.size()));
    const auto end = std::find_first_of(from, answered.end(), ends.begin(), ends.end());
    return end == answered.end() ? ends.front() : *end;
}

ResponseRows sqlResponseRows(const std::vector<SqlRow>& rows, const CausalModel& model,
                             const ModelSpec& spec, bool learnPrompt,
                             const std::function<void()>& onRow) {
    const std::int32_t end = endOfAnswer(model, spec.prompt);
    ResponseRows all;
    for (const SqlRow& row : rows) {
        onRow();
        all.add(responseRow(sqlPromptIds({row.question, row.context}, spec.prompt,
                                         model.tokenizer(), model.chatTemplate()),
                            row.answer, end, learnPrompt, model.tokenizer()),
                static_cast<std::size_t>(spec.maxTokens));
    }
    return all;
}

} // namespace fts
