#include "core/store/learned_run.h"

namespace fts {

bool hasLearned(const RunRow& run) {
    // The index has a run's best once it has succeeded, and from then on.
    return run.state == "succeeded" || !run.bestMetric.empty();
}

std::optional<int> learnedRun(ProjectStore& store) {
    auto query = store.database().prepare("SELECT id FROM runs WHERE state = 'succeeded' OR "
                                          "best_metric <> '' ORDER BY id DESC");
    return query.step() ? std::optional(static_cast<int>(query.integer(0))) : std::nullopt;
}

} // namespace fts
