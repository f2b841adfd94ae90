#pragma once

#include "core/base/job_context.h"
#include "core/eval/retrieval_set.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/specs.h"

namespace fts {

/// About how many seconds embedding a set takes: questions, passages, their tokens. Measured on
/// pieces of it, chosen at random from all lengths, for some seconds at most. `model` with its
/// gaps filled.
double embeddingSeconds(const RetrievalSet& set, const ModelSpec& model,
                        const EvaluateSpec& evaluate, SentenceEncoder& encoder,
                        const JobContext& context);

} // namespace fts
