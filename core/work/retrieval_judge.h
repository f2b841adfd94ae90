#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/eval/ranking.h"
#include "core/eval/retrieval_metrics.h"
#include "core/eval/retrieval_set.h"
#include "core/nn/api/encoder.h"
#include "core/project/specs.h"
#include "core/retrieval/text_embedder.h"

namespace fts {

/// The vectors of one set by one model.
struct RetrievalVectors {
    VectorTable questions;
    VectorTable passages;
    std::int64_t cutPassages = 0; ///< longer than the model was shown
};

/// Judges encoders on one retrieval set, all with the same prompts and token limit.
/// All that it is made of must outlive it. One thread.
class RetrievalJudge {
public:
    RetrievalJudge(const RetrievalSet& set, const ModelSpec& model, const EvaluateSpec& evaluate);

    /// Emits Progress of the stage "embed".
    RetrievalVectors embed(Encoder& encoder, JobContext& context) const;

    /// Told what each question found, best first, at least the 100 best.
    using TakeHits = std::function<void(std::size_t question, std::span<const Hit> hits)>;

    /// Exact search by cosine.
    RetrievalMetrics judge(const RetrievalVectors& vectors, JobContext& context,
                           const TakeHits& take = {}) const;

    const Ranking& ranking() const { return m_ranking; }

private:
    const RetrievalSet& m_set;
    const ModelSpec& m_model;
    const EvaluateSpec& m_evaluate;
    Ranking m_ranking;
};

} // namespace fts
