#include "core/nn/sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fts {

Sampler::Sampler(const Sampling& sampling) : m_sampling(sampling), m_random{sampling.seed} {}

std::int32_t Sampler::choose(std::span<float> logits, std::span<const std::int32_t> before) {
    if (m_sampling.repetitionPenalty != 1) {
        penalise(logits, before);
    }
    if (m_sampling.temperature <= 0) {
        return static_cast<std::int32_t>(std::ranges::max_element(logits) - logits.begin());
    }
    collect(logits);
    std::vector<double> weights(m_candidates.size());
    std::ranges::transform(m_candidates, weights.begin(), [this](const Candidate& candidate) {
        return std::exp((candidate.logit - m_candidates.front().logit) / m_sampling.temperature);
    });
    weights.resize(keptByShare(weights));
    double place = m_random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        place -= weights[i];
        if (place < 0) {
            return m_candidates[i].id;
        }
    }
    return m_candidates.front().id; // rounding
}

// A token counts once, however often it was there.
void Sampler::penalise(std::span<float> logits, std::span<const std::int32_t> before) {
    const auto penalty = static_cast<float>(m_sampling.repetitionPenalty);
    m_seen.assign(logits.size(), false);
    for (const std::int32_t id : before) {
        const auto place = static_cast<std::size_t>(id);
        if (!m_seen[place]) {
            m_seen[place] = true;
            logits[place] = logits[place] > 0 ? logits[place] / penalty : logits[place] * penalty;
        }
    }
}

void Sampler::collect(std::span<const float> logits) {
    m_candidates.resize(logits.size());
    for (std::size_t i = 0; i < logits.size(); ++i) {
        m_candidates[i] = {logits[i], static_cast<std::int32_t>(i)};
    }
    const auto likelier = [](const Candidate& a, const Candidate& b) {
        return a.logit != b.logit ? a.logit > b.logit : a.id < b.id;
    };
    const std::size_t kept =
        m_sampling.topK > 0
            ? std::min(m_candidates.size(), static_cast<std::size_t>(m_sampling.topK))
            : m_candidates.size();
    std::ranges::partial_sort(m_candidates,
                              m_candidates.begin() + static_cast<std::ptrdiff_t>(kept), likelier);
    m_candidates.resize(kept);
}

// How many of the likeliest are needed to reach the share; at least one.
std::size_t Sampler::keptByShare(std::vector<double>& weights) const {
    if (m_sampling.topP >= 1) {
        return weights.size();
    }
    const double goal = m_sampling.topP * std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    std::size_t kept = 0;
    while (kept < weights.size() && (kept == 0 || sum < goal)) {
        sum += weights[kept++];
    }
    return kept;
}

} // namespace fts
