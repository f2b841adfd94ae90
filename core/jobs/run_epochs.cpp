#include "core/jobs/run_epochs.h"

#include <algorithm>

namespace fts {
namespace {

std::int64_t parts(std::int64_t whole, std::int64_t part) {
    return (whole + part - 1) / std::max<std::int64_t>(1, part);
}

} // namespace

std::optional<RunEpochs> runEpochs(const RunProgress& progress, const RunSpec& spec) {
    const TrainSpec& train = spec.specs.train;
    const auto steps = parts(parts(spec.trainPairs, train.batch), train.accumulate);
    if (progress.legSteps == 0 || steps == 0) {
        return std::nullopt;
    }
    const auto total = parts(progress.legSteps, steps);
    const auto current = (progress.step - progress.legStart) / steps + 1;
    return RunEpochs{std::clamp<std::int64_t>(current, 1, total), total, progress.legStart > 0};
}

} // namespace fts
