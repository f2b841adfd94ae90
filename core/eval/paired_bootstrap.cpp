#include "core/eval/paired_bootstrap.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/base/error.h"
#include "core/base/random.h"

namespace fts {
namespace {

constexpr std::uint64_t kStream = 0x626f6f7473747270; // "bootstrp": unlike any other use of a seed

/// Between two neighbours by their distance, as numpy.percentile.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

} // namespace

Interval pairedBootstrap(std::span<const double> base, std::span<const double> tuned, int resamples,
                         std::uint64_t seed) {
    if (base.size() != tuned.size()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The two models answered different questions (%1 and %2). Evaluate "
                             "both on the same split."),
                    base.size(), tuned.size());
    }
    if (base.empty() || resamples < 1) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("Two models cannot be compared without questions and resamples."));
    }
    std::vector<double> differences(base.size());
    std::ranges::transform(tuned, base, differences.begin(), std::minus<>());

    Random random({seed, kStream});
    std::vector<double> means(static_cast<std::size_t>(resamples));
    for (double& mean : means) {
        double sum = 0;
        for (std::size_t i = 0; i < differences.size(); ++i) {
            sum += differences[random.below(differences.size())];
        }
        mean = sum / static_cast<double>(differences.size());
    }
    std::ranges::sort(means);
    return {quantile(means, 0.025), quantile(means, 0.975)};
}

} // namespace fts
