#include "core/eval/rag_comparison.h"

#include <numeric>

namespace fts {
namespace {

/// The questions of which both have a value, and these.
struct Paired {
    RetrievalMetrics base, tuned;
};

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Paired pairedBy(const std::string& metric, const RagMetrics& base, const RagMetrics& tuned) {
    Paired paired;
    const auto& before = base.scores.at(metric).values;
    const auto& after = tuned.scores.at(metric).values;
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].state == RagValue::State::Judged &&
            after[i].state == RagValue::State::Judged) {
            paired.base.perQuestion[metric].push_back(before[i].value);
            paired.tuned.perQuestion[metric].push_back(after[i].value);
            paired.base.judged.push_back(i);
        }
    }
    paired.tuned.judged = paired.base.judged;
    if (!paired.base.judged.empty()) {
        paired.base.mean[metric] = mean(paired.base.perQuestion[metric]);
        paired.tuned.mean[metric] = mean(paired.tuned.perQuestion[metric]);
    }
    return paired;
}

} // namespace

std::optional<RagComparison> compareRagBy(const std::string& metric, const RagMetrics& base,
                                          const RagMetrics& tuned, int resamples,
                                          std::uint64_t seed) {
    const Paired paired = pairedBy(metric, base, tuned);
    const std::size_t questions = paired.base.judged.size();
    if (questions == 0) {
        return std::nullopt;
    }
    return RagComparison{compareModels(paired.base, paired.tuned, metric, resamples, seed),
                         static_cast<int>(questions)};
}

std::optional<RagComparison> compareRag(const RagMetrics& base, const RagMetrics& tuned,
                                        int resamples, std::uint64_t seed) {
    for (const char* metric : {kAnswerCorrectness, kFaithfulness, kAnswerRelevancy}) {
        const auto found = compareRagBy(metric, base, tuned, resamples, seed);
        if (found && 2 * found->questions >= base.questions) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace fts
