#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/eval/ranking.h"
#include "core/eval/retrieval_metrics.h"

namespace fts {

/// One question's scores by meaning and by words in one: weight · z(dense) + (1 − weight) ·
/// z(lexical), where z takes off the mean over all passages and divides by the standard
/// deviation; scores that are all equal become 0.
///
/// Both spans hold one score a passage; weight is in [0, 1]. A score that is not finite does not
/// enter mean and deviation and makes the blend of that passage alone not a number, which ranks
/// last. Chosen on Lyft's questions (MiniLM at 512 tokens, best weight of each form): z 0.813,
/// least-to-most 0.808, z of the hundred best 0.809; TAT-QA and Cranfield differ by 0.002.
std::vector<float> blendScores(std::span<const float> dense, std::span<const float> lexical,
                               double weight);

/// Finds the weight of the dense scores that gives the best mean NDCG@10.
///
/// Questions come one by one; what is kept does not grow with the passages. Weights 0, 0.05 … 1
/// are tried; of equally good ones the nearest to one half is taken, then the smaller.
///
/// Which questions: never those of the verdict. On rows the tuned model was trained on, its dense
/// scores look better than they are and the weight comes out too high. So: the validation part
/// with the tuned model; where there is none or it is small (some fifty questions), the training
/// part with the base model, which is a little too low for the tuned one.
/// One thread at a time.
class BlendChoice {
public:
    explicit BlendChoice(const Ranking& ranking); ///< must outlive this object

    void add(std::span<const float> dense, std::span<const float> lexical,
             std::span<const std::size_t> relevant);

    /// One half if no question so far had a relevant passage.
    double weight() const;

private:
    const Ranking& m_ranking;
    std::vector<RetrievalTally> m_tallies; ///< one a weight
    bool m_anyJudged = false;
};

} // namespace fts
