#include "core/store/learned_run.h"

namespace fts {

std::optional<int> learnedRun(ProjectStore& store) {
    auto query =
        store.database().prepare("SELECT id FROM runs WHERE state = 'succeeded' ORDER BY id DESC");
    return query.step() ? std::optional(static_cast<int>(query.integer(0))) : std::nullopt;
}

} // namespace fts
