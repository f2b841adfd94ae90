#pragma once

#include <cstdint>
#include <memory>

#include "core/nn/causal_model.h"
#include "core/project/specs.h"
#include "core/work/project_model.h"

namespace fts {

/// Has a model learn as the settings say: adapters beside its layers, or all of its weights. `seed`
/// names what adapters begin with. Throws BadInput where weights that are to learn are packed.
void beginLearning(CausalModel& model, const LoraSpec& spec, std::uint64_t seed);

/// A project's language model with what a run has learned. Throws as CausalModel
/// does, and Format if the weights are another model's.
std::shared_ptr<CausalModel> openTunedModel(const ProjectModel& model, Device device,
                                            Precision precision);

} // namespace fts
