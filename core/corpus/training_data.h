#pragma once

#include <cstdint>
#include <vector>

namespace fts {

/// Question–passage pairs as the model sees them. Equal texts share one entry, so that equal
/// indexes mean equal texts.
struct TrainingData {
    using Sequence = std::vector<std::int32_t>; ///< token ids, prompt and special tokens included

    struct Pair {
        std::uint32_t question = 0; ///< index into `questions`
        std::uint32_t passage = 0;  ///< index into `passages`
    };

    std::vector<Sequence> questions;
    std::vector<Sequence> passages;
    std::vector<Pair> pairs;
    std::vector<Pair> alsoAnswers; ///< not trained on, but never each other's negatives

    /// True if some pair, or one of alsoAnswers, joins the two. Sorted adjacency, built by
    /// finish().
    bool joined(std::uint32_t question, std::uint32_t passage) const;

    /// Call once after the last pair was added.
    void finish();

private:
    std::vector<std::vector<std::uint32_t>> m_passagesOf; ///< per question, sorted
};

} // namespace fts
