#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/nn/api/generator.h"

namespace fts {

/// Chooses the tokens of one answer. The same seed and logits give the same tokens. The order of
/// the steps is that of transformers' generate(): penalty, temperature, top-k, top-p.
class Sampler {
public:
    explicit Sampler(const Sampling& sampling);

    /// `logits` are of the whole vocabulary and are changed; `before` is prompt and answer so far.
    /// The repetition penalty is that of Keskar et al. 2019.
    std::int32_t choose(std::span<float> logits, std::span<const std::int32_t> before);

private:
    struct Candidate {
        double weight = 0; ///< its probability against that of the likeliest
        std::int32_t id = 0;
    };

    void penalise(std::span<float> logits, std::span<const std::int32_t> before);
    void collect(std::span<const float> logits, float largest);
    void order(std::size_t count);
    double keptWeight();

    Sampling m_sampling;
    Random m_random;
    std::vector<Candidate> m_candidates;
    std::size_t m_ordered = 0; ///< so many of them stand first, the likeliest first
    std::vector<bool> m_seen;
};

} // namespace fts
