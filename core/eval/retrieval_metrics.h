#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/eval/ranking.h"

namespace fts {

/// How well questions found their passages. Keys are "accuracy@5", "precision@5", "recall@5" for
/// each k asked for, "mrr@10", "ndcg@10" and "map@100"; every value is in [0, 1].
struct RetrievalMetrics {
    std::map<std::string, double> mean;
    std::map<std::string, std::vector<double>> perQuestion; ///< one value for each of `judged`
    std::vector<std::size_t> judged; ///< which questions count, by the order they were added
};

/// Adds up the metrics of one question after another.
///
/// The definitions are those of sentence-transformers 6.2.0 (InformationRetrievalEvaluator):
/// a question without any relevant passage does not count; precision@k divides by k even where
/// fewer passages exist; ndcg@10 has gains of 0 and 1; map@100 divides by the smaller of 100 and
/// the number of relevant passages; accuracy@k is the hit rate, 1 if any of the first k is
/// relevant. One thread at a time.
class RetrievalTally {
public:
    explicit RetrievalTally(std::span<const int> k); ///< each at least 1

    /// How many hits a question needs; more do no harm.
    std::size_t depth() const { return m_depth; }

    /// The next question: its hits, best first, and the passages that answer it. An index beyond
    /// the corpus stands for a relevant passage that is not there and counts as never found;
    /// one named twice counts once.
    void add(std::span<const Hit> hits, std::span<const std::size_t> relevant);

    /// Of all questions so far. Throws BadInput if none of them has a relevant passage.
    RetrievalMetrics metrics() const;

private:
    std::vector<int> m_k;
    std::size_t m_depth;
    std::size_t m_added = 0;
    std::map<std::string, std::vector<double>> m_values;
    std::vector<std::size_t> m_judged;
};

} // namespace fts
