#pragma once

#include <cstdint>
#include <span>
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
    /// Of each pair: passages its question also learns against, beside those of its batch. Empty
    /// where there are none at all.
    std::vector<std::vector<std::uint32_t>> negatives;

    /// True if some pair, or one of alsoAnswers, joins the two. Sorted adjacency, built by
    /// finish().
    bool joined(std::uint32_t question, std::uint32_t passage) const;

    std::span<const std::uint32_t> negativesOf(std::uint32_t pair) const {
        return negatives.empty() ? std::span<const std::uint32_t>() : negatives[pair];
    }

    /// Call once after the last pair was added.
    void finish();

private:
    std::vector<std::vector<std::uint32_t>> m_passagesOf; ///< per question, sorted
};

} // namespace fts
