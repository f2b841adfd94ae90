#include "core/train/base_mix.h"

namespace fts {
namespace {

std::vector<torch::Tensor> copiesOf(const MasterAdamW& optimiser) {
    std::vector<torch::Tensor> copies;
    for (const auto& slot : optimiser.slots()) {
        copies.push_back(slot.master.clone());
    }
    return copies;
}

/// Gives masters and model back what they were.
class Restoring {
public:
    explicit Restoring(MasterAdamW& optimiser)
        : m_optimiser(optimiser), m_learned(copiesOf(optimiser)) {}
    ~Restoring() {
        const torch::NoGradGuard noGrad;
        for (std::size_t i = 0; i < m_learned.size(); ++i) {
            m_optimiser.slots()[i].master.copy_(m_learned[i]);
        }
        m_optimiser.publish();
    }
    Restoring(const Restoring&) = delete;
    Restoring& operator=(const Restoring&) = delete;

private:
    MasterAdamW& m_optimiser;
    std::vector<torch::Tensor> m_learned;
};

} // namespace

BaseMix::BaseMix(MasterAdamW& optimiser, double share) : m_optimiser(optimiser), m_share(share) {
    if (share > 0) {
        m_base = copiesOf(optimiser);
    }
}

void BaseMix::during(const std::function<void()>& work) {
    if (m_base.empty()) {
        work();
        return;
    }
    const Restoring restoring(m_optimiser);
    {
        const torch::NoGradGuard noGrad;
        for (std::size_t i = 0; i < m_base.size(); ++i) {
            m_optimiser.slots()[i].master.lerp_(m_base[i], m_share);
        }
    }
    m_optimiser.publish();
    work();
}

} // namespace fts
