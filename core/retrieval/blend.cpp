#include "core/retrieval/blend.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kSteps = 20; // between the weights 0 and 1
constexpr std::size_t kDepth = 10;
constexpr const char* kMetric = "ndcg@10";

double weightAt(std::size_t step) {
    return static_cast<double>(step) / kSteps;
}

std::vector<float> standardised(std::span<const float> scores) {
    double sum = 0;
    double count = 0;
    for (const float score : scores) {
        if (std::isfinite(score)) {
            sum += score;
            ++count;
        }
    }
    const double mean = count > 0 ? sum / count : 0;
    double squares = 0;
    for (const float score : scores) {
        squares += std::isfinite(score) ? (score - mean) * (score - mean) : 0;
    }
    const double deviation = count > 0 ? std::sqrt(squares / count) : 0;
    // Equal floats may differ from their mean by rounding; that is no difference to enlarge.
    const bool isFlat = deviation <= 1e-7 * std::abs(mean);
    std::vector<float> result(scores.size());
    std::ranges::transform(scores, result.begin(), [&](float score) {
        return !std::isfinite(score) ? std::nanf("")
               : isFlat              ? 0.0F
                                     : static_cast<float>((score - mean) / deviation);
    });
    return result;
}

/// `blend` gets the weighted sum of two rows of standardised scores.
void mix(const std::vector<float>& dense, const std::vector<float>& lexical, double weight,
         std::vector<float>& blend) {
    const auto ofDense = static_cast<float>(weight);
    const auto ofLexical = static_cast<float>(1 - weight);
    blend.resize(dense.size());
    std::ranges::transform(dense, lexical, blend.begin(), [&](float byMeaning, float byWords) {
        return ofDense * byMeaning + ofLexical * byWords;
    });
}

void checkSizes(std::span<const float> dense, std::span<const float> lexical) {
    if (dense.size() != lexical.size()) {
        throw Error(ErrorKind::Internal,
                    FTS_TEXT("Scores of %1 and of %2 passages cannot be blended."), dense.size(),
                    lexical.size());
    }
}

/// 10, 9, 11, 8 …
std::vector<std::size_t> stepsFromTheMiddle() {
    std::vector<std::size_t> steps = {kSteps / 2};
    for (std::size_t distance = 1; distance <= kSteps / 2; ++distance) {
        steps.push_back(kSteps / 2 - distance);
        steps.push_back(kSteps / 2 + distance);
    }
    return steps;
}

/// Whether the mean falls short of the best one's by no more than the standard error of the
/// difference.
bool isAsGood(const std::vector<double>& values, const std::vector<double>& best) {
    const auto count = static_cast<double>(values.size());
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double difference = best[i] - values[i];
        sum += difference;
        squares += difference * difference;
    }
    const double mean = sum / count;
    const double variance = std::max(0.0, squares / count - mean * mean);
    return mean <= std::sqrt(variance / count);
}

} // namespace

std::vector<float> blendScores(std::span<const float> dense, std::span<const float> lexical,
                               double weight) {
    checkSizes(dense, lexical);
    std::vector<float> blend;
    mix(standardised(dense), standardised(lexical), weight, blend);
    return blend;
}

BlendChoice::BlendChoice(const Ranking& ranking)
    : m_ranking(ranking), m_tallies(kSteps + 1, RetrievalTally(std::span<const int>{})) {}

void BlendChoice::add(std::span<const float> dense, std::span<const float> lexical,
                      std::span<const std::size_t> relevant) {
    checkSizes(dense, lexical);
    if (relevant.empty()) {
        return;
    }
    m_anyJudged = true;
    const auto byMeaning = standardised(dense);
    const auto byWords = standardised(lexical);
    std::vector<float> blend;
    for (std::size_t step = 0; step <= kSteps; ++step) {
        mix(byMeaning, byWords, weightAt(step), blend);
        m_tallies[step].add(m_ranking.topHits(blend, kDepth), relevant);
    }
}

double BlendChoice::weight() const {
    if (!m_anyJudged) {
        return 0.5;
    }
    std::vector<RetrievalMetrics> found;
    found.reserve(m_tallies.size());
    for (const auto& tally : m_tallies) {
        found.push_back(tally.metrics());
    }
    const auto best = std::ranges::max_element(
        found, {}, [](const RetrievalMetrics& metrics) { return metrics.mean.at(kMetric); });
    for (const std::size_t step : stepsFromTheMiddle()) {
        if (isAsGood(found[step].perQuestion.at(kMetric), best->perQuestion.at(kMetric))) {
            return weightAt(step);
        }
    }
    return 0.5; // never reached: the best is as good as itself
}

} // namespace fts
