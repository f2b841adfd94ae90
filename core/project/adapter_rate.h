#pragma once

namespace fts {

/// The peak learning rate for adapters of a language model with vectors of `hidden` values, where
/// the settings leave it to the model: the wider, the lower, by the exponent of "LoRA Without
/// Regret" (Schulman et al. 2025).
double adapterLearningRate(int hidden);

} // namespace fts
