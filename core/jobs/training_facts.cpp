#include "core/jobs/training_facts.h"

namespace fts {

TrainingFacts readTrainingFacts(const Project& project) {
    ProjectStore store(project.storePath());
    return {countParts(store), resumableRun(project, store), currentForecast(project, store)};
}

} // namespace fts
