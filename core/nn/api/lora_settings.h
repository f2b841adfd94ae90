#pragma once

#include <string>
#include <vector>

namespace fts {

/// What LoRA adapters are like (Hu et al. 2021), in PEFT's terms: beside a linear layer y = x Wᵀ
/// stands scale · dropout(x) Aᵀ Bᵀ, where A has `rank` rows.
struct LoraSettings {
    int rank = 16;
    double alpha = 16;
    double dropout = 0.05;       ///< share of the adapters' inputs left out while they learn
    bool rankStabilised = false; ///< scale α / √rank (Kalajdzievski 2023) in place of α / rank
    /// DoRA (Liu et al. 2024): the rows of W + scale · B A give directions alone, and a vector of
    /// magnitudes that learns as well gives their lengths.
    bool weightDecomposed = false;
    std::vector<std::string> targets{"q_proj", "k_proj", "v_proj", "o_proj"}; ///< layers' names

    double scale() const;
};

/// The names a target may have, in the order of a layer.
const std::vector<std::string>& loraTargets();

/// Throws BadInput, naming the setting, if there can be no such adapters.
void checkLora(const LoraSettings& settings);

} // namespace fts
