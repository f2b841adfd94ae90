#include "core/nn/sampler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fts {
namespace {

constexpr double kLeast = -30; // of the exponent of a weight
constexpr std::size_t kOrderedFirst = 32;

/// The largest of some values, several at once as the compiler does it; NaN never is.
float largestOf(std::span<const float> values) {
    constexpr std::size_t kAtOnce = 32;
    std::array<float, kAtOnce> largest;
    largest.fill(-std::numeric_limits<float>::infinity());
    std::size_t i = 0;
    for (; i + kAtOnce <= values.size(); i += kAtOnce) {
        for (std::size_t lane = 0; lane < kAtOnce; ++lane) {
            const float value = values[i + lane];
            largest[lane] = value > largest[lane] ? value : largest[lane];
        }
    }
    float all = *std::ranges::max_element(largest);
    for (; i < values.size(); ++i) {
        all = values[i] > all ? values[i] : all;
    }
    return all;
}

} // namespace

Sampler::Sampler(const Sampling& sampling) : m_sampling(sampling), m_random{sampling.seed} {}

std::int32_t Sampler::choose(std::span<float> logits, std::span<const std::int32_t> before) {
    if (m_sampling.repetitionPenalty != 1) {
        penalise(logits, before);
    }
    const float largest = largestOf(logits);
    const auto found = std::ranges::find(logits, largest);
    const auto likeliest = static_cast<std::int32_t>(
        found == logits.end() ? 0 : found - logits.begin()); // none where all are NaN
    if (m_sampling.temperature <= 0) {
        return likeliest;
    }
    collect(logits, largest);
    if (m_candidates.empty()) { // as above, a damaged model's
        return likeliest;
    }
    const double kept = keptWeight();
    double rest = m_random.uniform() * kept;
    for (const Candidate& candidate : m_candidates) {
        rest -= candidate.weight;
        if (rest < 0) {
            return candidate.id;
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

// The tokens that may be chosen, the first m_ordered of them the likeliest in order. Those that are
// e^30 times less likely than the likeliest are left out: all together they would not be chosen
// once in a million answers.
void Sampler::collect(std::span<const float> logits, float largest) {
    m_candidates.clear();
    m_ordered = 0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const double exponent = (logits[i] - largest) / m_sampling.temperature;
        if (exponent > kLeast) {
            m_candidates.push_back({std::exp(exponent), static_cast<std::int32_t>(i)});
        }
    }
    if (m_sampling.topK > 0) {
        order(static_cast<std::size_t>(m_sampling.topK));
        m_candidates.resize(m_ordered);
    }
}

// A vocabulary is large and few of its tokens are needed in order.
void Sampler::order(std::size_t count) {
    const auto likelier = [](const Candidate& a, const Candidate& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.id < b.id;
    };
    count = std::min(count, m_candidates.size());
    const auto begin = m_candidates.begin() + static_cast<std::ptrdiff_t>(m_ordered);
    const auto end = m_candidates.begin() + static_cast<std::ptrdiff_t>(count);
    std::nth_element(begin, end, m_candidates.end(), likelier);
    std::sort(begin, end, likelier);
    m_ordered = count;
}

// Keeps the likeliest that together reach the share asked for, at least one, and tells their
// weight.
double Sampler::keptWeight() {
    double all = 0;
    for (const Candidate& candidate : m_candidates) {
        all += candidate.weight;
    }
    if (m_sampling.topP >= 1) {
        return all;
    }
    const double goal = m_sampling.topP * all;
    double sum = 0;
    std::size_t kept = 0;
    while (kept < m_candidates.size() && (kept == 0 || sum < goal)) {
        if (kept == m_ordered) {
            order(4 * m_ordered + kOrderedFirst);
        }
        sum += m_candidates[kept++].weight;
    }
    m_candidates.resize(kept);
    return sum;
}

} // namespace fts
