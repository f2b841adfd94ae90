#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/corpus/response_rows.h"
#include "core/nn/causal_model.h"
#include "core/project/specs.h"
#include "core/store/sql_rows.h"

namespace fts {

/// Rows of a text-to-SQL project as a language model learns them.
struct SqlResponseRows {
    std::vector<ResponseRow> rows;
    std::int64_t tokens = 0;  ///< of all
    std::int64_t learned = 0; ///< of these, those that are learned
    std::int64_t tooLong = 0; ///< rows left out
};

/// The token that ends an answer: the one that the model's chat template writes after it, or the
/// first of those the model knows. Throws Unsupported if it knows none.
std::int32_t endOfAnswer(const CausalModel& model, const std::string& form);

/// Rows of more than `model.maxTokens` tokens are left out: without its end a statement teaches
/// something else. `onRow` is called before each row; what it throws ends the work.
SqlResponseRows sqlResponseRows(
    const std::vector<SqlRow>& rows, const CausalModel& model, const ModelSpec& spec,
    bool learnPrompt, const std::function<void()>& onRow = [] {});

} // namespace fts
