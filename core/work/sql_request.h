#pragma once

#include <string>

#include "core/llm/sql_prompt.h"
#include "core/nn/api/generator.h"

namespace fts {

/// What asks a model for SQL, greedily and up to the end of the first statement. `form` as
/// sqlPromptIds() takes it; throws as that does.
GenerationRequest sqlRequest(const SqlQuestion& asked, const std::string& form, int maxTokens,
                             const Generator& generator);

/// Whether a limit ended an answer before the statement in it had an end.
bool statementIsCut(const Continuation& written);

} // namespace fts
