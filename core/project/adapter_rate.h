#pragma once

#include "core/project/specs.h"

namespace fts {

/// The peak learning rate for adapters of a language model with vectors of `hidden` values, where
/// the settings leave it to the model: the wider, the lower, by the exponent of "LoRA Without
/// Regret" (Schulman et al. 2025).
double adapterLearningRate(int hidden);

/// Whether all weights of the model learn themselves instead.
bool learnsAllWeights(const LoraSpec& lora);

/// The rate for what is to learn: of all weights a tenth of that for adapters, as found there, too.
double chosenLearningRate(const LoraSpec& lora, int hidden);

} // namespace fts
