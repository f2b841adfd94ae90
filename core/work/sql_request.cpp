#include "core/work/sql_request.h"

namespace fts {

GenerationRequest sqlRequest(const SqlQuestion& asked, const std::string& form, int maxTokens,
                             const Generator& generator) {
    GenerationRequest request;
    request.prompt = sqlPromptIds(asked, form, generator.tokenizer(), generator.chatTemplate());
    request.maxTokens = maxTokens;
    request.stops = sqlPromptStops();
    request.whole = sqlStatementIsWhole;
    request.repeatsItself = true;
    return request;
}

bool statementIsCut(const Continuation& written) {
    return written.end == Continuation::End::Length && sqlStatementIsOpen(written.text);
}

} // namespace fts
