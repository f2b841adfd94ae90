#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/eval/retrieval_set.h"

namespace fts {

/// A passage found, and the score it was found with.
struct Hit {
    std::size_t passage = 0; ///< index into the passages searched
    float score = 0;

    bool operator==(const Hit&) const = default;
};

/// Puts the passages of one set in the order of a question's scores.
///
/// Best score first. Of equal scores the smaller key goes first, compared as bytes of UTF-8, and
/// of equal keys the smaller index: the order of sentence-transformers 6.2.0
/// (InformationRetrievalEvaluator), so the same scores give the same metrics. A score that is not
/// a number ranks below every number. One pass over the scores, memory for `depth` hits.
/// Immutable after construction; any thread.
class Ranking {
public:
    explicit Ranking(std::span<const Passage> passages);

    /// The best `depth` passages, or all if there are fewer. `scores` holds one value a passage.
    std::vector<Hit> topHits(std::span<const float> scores, std::size_t depth) const;

private:
    bool isBetter(const Hit& left, const Hit& right) const;

    std::vector<std::uint32_t> m_place; ///< of each passage when sorted by key
};

} // namespace fts
