#pragma once

#include <memory>

#include "core/work/prepared_training.h"

namespace fts {

/// As prepareTrainingOf(), of a text-to-SQL project. Looks at the validation part give "loss", the
/// mean of its learned tokens, and "execution_accuracy", the share of statements that give the
/// right rows: of those rows whose known statement can be judged, as many as train.validation_rows
/// asks for.
std::unique_ptr<PreparedTraining> prepareSqlTraining(const Project& project, ProjectStore& store,
                                                     const RunStart& start, JobContext& context);

} // namespace fts
