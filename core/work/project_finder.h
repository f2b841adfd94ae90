#pragma once

#include <memory>
#include <vector>

#include "core/nn/sentence_encoder.h"
#include "core/project/specs.h"
#include "core/retrieval/passage_finder.h"

namespace fts {

/// The search of a distillation project, as `rag.encoder` and `rag.blend` have it. Vectors are
/// made in fp32, so that the same passages are found on any device.
class ProjectFinder {
public:
    /// Loads the encoder. Throws what resolveModel() and SentenceEncoder throw.
    ProjectFinder(const Specs& specs, JobContext& context);

    /// A search over these passages, which it embeds. The finder must not outlive this.
    PassageFinder over(std::vector<Passage> passages, JobContext& context);

private:
    std::unique_ptr<SentenceEncoder> m_encoder;
    PassageFinder::Options m_options;
};

} // namespace fts
