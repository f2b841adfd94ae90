#include "core/work/sql_rows_of_model.h"

#include "core/llm/answer_end.h"
#include "core/llm/sql_prompt.h"

namespace fts {

std::int32_t endOfAnswer(const CausalModel& model, const std::string& form) {
    return answerEnd(model.config().eosTokenIds, form, model.tokenizer(), model.chatTemplate());
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
