#include "core/jobs/training_facts.h"

#include "core/store/row_counts.h"
#include "core/store/sql_rows.h"
#include "core/store/stored_chat_rows.h"

namespace fts {

TrainingFacts readTrainingFacts(const Project& project) {
    ProjectStore store(project.storePath());
    const std::int64_t rows = project.kind() == kTextToSql      ? countSqlParts(store).train
                              : project.kind() == kDistillation ? countChatParts(store).train
                                                                : countParts(store).trainPairs;
    return {rows, resumableRun(project, store), currentForecast(project, store)};
}

} // namespace fts
