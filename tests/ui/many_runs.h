#pragma once

#include "core/project/field_table.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// Thousands of runs of the project in the index, all of which succeeded.
inline void writeManyRuns(const Project& project) {
    ProjectStore store(project.storePath());
    Transaction all(store.database());
    for (int i = 0; i < 5000; ++i) {
        store.finishRun(store.startRun(specsToJson(project.specs())), "succeeded", "", "", {});
    }
    all.commit();
}

} // namespace fts
