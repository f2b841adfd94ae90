#pragma once

#include <memory>

#include "core/nn/causal_model.h"
#include "core/project/specs.h"
#include "core/work/project_model.h"

namespace fts {

/// The settings of adapters as the network takes them.
LoraSettings loraSettings(const LoraSpec& spec);

/// A project's language model with what a run has learned beside its layers. Throws as CausalModel
/// does, and Format if the weights are another model's.
std::shared_ptr<CausalModel> openTunedModel(const ProjectModel& model, Device device,
                                            Precision precision);

} // namespace fts
