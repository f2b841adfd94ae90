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
/// Weights 0, 0.05 … 1 are tried. Chosen is the one nearest to one half that falls short of the
/// best by no more than the standard error of the difference: the best of a few hundred questions
/// is largely luck (of sections of Lyft's questions it costs 0.013–0.019 on the rest, this rule
/// 0.004–0.008; on TAT-QA and Cranfield it costs 0.001–0.004 more). Questions come one by one;
/// what is kept does not grow with the passages. One thread at a time.
///
/// Which questions: never those of the verdict. Not the tuned model on its own training rows
/// either: they flatter its dense scores. Give every question of the training and validation
/// parts with the *base* model, which has seen none of them. Its weight is a little low for the
/// tuned model, but a small validation part errs more: on Lyft, Uber's NDCG@10 comes to 0.843 so,
/// to 0.832 by a tuned model on the 134 questions it had not seen, 0.845 at best.
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
