#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/corpus/response_rows.h"
#include "core/nn/causal_model.h"
#include "core/project/specs.h"
#include "core/store/sql_rows.h"

namespace fts {

/// The token that ends an answer: the one that the model's chat template writes after it, or the
/// first of those the model knows. Throws Unsupported if it knows none.
std::int32_t endOfAnswer(const CausalModel& model, const std::string& form);

/// Rows of a text-to-SQL project as a language model learns them; those of more than
/// `model.maxTokens` tokens are left out. `onRow` is called before each row; what it throws ends
/// the work.
ResponseRows sqlResponseRows(
    const std::vector<SqlRow>& rows, const CausalModel& model, const ModelSpec& spec,
    bool learnPrompt, const std::function<void()>& onRow = [] {});

} // namespace fts
