#pragma once

#include <functional>
#include <span>

#include "core/corpus/text_lengths.h"
#include "core/corpus/training_data.h"
#include "core/project/specs.h"
#include "core/store/project_store.h"
#include "core/text/tokenizer.h"

namespace fts {

/// Pairs as the model will see them, and how much of them it will not see.
struct TrainingRows {
    TrainingData data;
    std::int64_t passages = 0;    ///< distinct
    std::int64_t cutPassages = 0; ///< longer than the limit
    std::int64_t tokens = 0;      ///< of all distinct texts, as far as they are seen
    std::int64_t unseenTokens = 0;
    TextLengths questionLengths, passageLengths; ///< of the distinct texts, uncut
};

/// `maxTokens` counts special tokens. Texts that become equal tokens share one entry. `onPair` is
/// called before each pair; what it throws ends the work.
TrainingRows trainingRows(
    std::span<const PairRow> pairs, const Tokenizer& tokenizer, const ModelSpec& model,
    int maxTokens, const std::function<void()>& onPair = [] {});

/// The same with passages that do not answer their questions, as negatives of these questions'
/// pairs: `most` of each at most. They do not count among the passages and tokens.
TrainingRows trainingRows(std::span<const PairRow> pairs, std::span<const PairRow> negatives,
                          int most, const Tokenizer& tokenizer, const ModelSpec& model,
                          int maxTokens, const std::function<void()>& onPair);

} // namespace fts
