#pragma once

#include <optional>

#include "core/project/model_card.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// The card of a run's model, or of the project's base model if no run is given, gathered without
/// loading the model; reads all of the base model's files. Throws what reading the run's spec,
/// its verdict and the base model's folder throws.
ModelCard projectCard(const Project& project, ProjectStore& store, std::optional<int> run);

} // namespace fts
