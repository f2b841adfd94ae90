#pragma once

#include <functional>
#include <vector>

#include <torch/torch.h>

#include "core/train/master_adamw.h"

namespace fts {

/// Keeps a share of the base model's weights in what a training gives. Weights between the base's
/// and the learned ones often do better than either, most of all on what was not learned from
/// (Wortsman et al. 2022, arXiv:2109.01903; Xiao et al. 2023, arXiv:2311.13534).
class BaseMix {
public:
    /// `optimiser` holds the base's weights now, and must outlive it. A `share` above 0 copies
    /// them: four bytes a weight.
    BaseMix(MasterAdamW& optimiser, double share);

    /// Does `work` while masters and model are (1 − share) × learned + share × base. Afterwards
    /// they are as they were, to the bit, also where it throws.
    void during(const std::function<void()>& work);

private:
    MasterAdamW& m_optimiser;
    double m_share;
    std::vector<torch::Tensor> m_base; ///< of each slot
};

} // namespace fts
