#include "core/train/master_adamw.h"

#include <utility>

#include <ATen/ops/_fused_adamw.h>

namespace fts {
namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;
constexpr std::int64_t kNumbersAtOnce = 1 << 22;

torch::Tensor masterOf(const torch::Tensor& parameter) {
    const auto plain = parameter.detach();
    return plain.scalar_type() == torch::kFloat32 ? plain : plain.to(torch::kFloat32);
}

} // namespace

MasterAdamW::MasterAdamW(const std::vector<NamedParameter>& parameters, double weightDecay)
    : m_weightDecay(weightDecay) {
    for (const auto& item : parameters) {
        const auto master = masterOf(item.tensor);
        m_slots.push_back({item.key(), item.tensor, master, torch::zeros_like(master),
                           torch::zeros_like(master)});
    }
    m_stepCount = torch::zeros({}, m_slots.front().master.options());
}

void MasterAdamW::setSteps(std::int64_t steps) {
    m_steps = steps;
    m_stepCount.fill_(static_cast<double>(steps));
}

void MasterAdamW::zeroGradients() {
    for (Slot& slot : m_slots) {
        slot.parameter.mutable_grad().reset();
    }
}

torch::Tensor MasterAdamW::clipGradients(double limit) {
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> norms;
    for (const Slot& slot : m_slots) {
        if (slot.parameter.grad().defined()) {
            norms.push_back(slot.parameter.grad().norm(2, torch::kFloat32));
        }
    }
    const auto norm = torch::stack(norms).norm();
    if (limit > 0) {
        const auto factor = (limit / (norm + 1e-6)).clamp_max(1.0);
        for (Slot& slot : m_slots) {
            if (slot.parameter.grad().defined()) {
                slot.parameter.mutable_grad().mul_(factor);
            }
        }
    }
    return norm;
}

// In pieces: the gradients of a bf16 model become fp32 here, and all at once would take as much as
// its masters.
void MasterAdamW::stepGroup(bool decayed, double learningRate) {
    const double decay = decayed ? m_weightDecay : 0.0;
    std::vector<const Slot*> piece;
    std::int64_t numbers = 0;
    for (const Slot& slot : m_slots) {
        if (!slot.parameter.grad().defined() || (slot.master.dim() > 1) != decayed) {
            continue;
        }
        piece.push_back(&slot);
        numbers += slot.master.numel();
        if (numbers >= kNumbersAtOnce) {
            stepPiece(std::exchange(piece, {}), decay, learningRate);
            numbers = 0;
        }
    }
    stepPiece(piece, decay, learningRate);
}

void MasterAdamW::stepPiece(const std::vector<const Slot*>& piece, double decay,
                            double learningRate) {
    if (piece.empty()) {
        return;
    }
    std::vector<torch::Tensor> masters, gradients, means, variances;
    for (const Slot* slot : piece) {
        masters.push_back(slot->master);
        gradients.push_back(slot->parameter.grad().to(torch::kFloat32));
        means.push_back(slot->mean);
        variances.push_back(slot->variance);
    }
    const std::vector<torch::Tensor> counts(piece.size(), m_stepCount);
    at::_fused_adamw_(masters, gradients, means, variances, {}, counts, learningRate, kBeta1,
                      kBeta2, decay, kEpsilon, /*amsgrad=*/false, /*maximize=*/false);
    for (const torch::Tensor& master : masters) {
        master.unsafeGetTensorImpl()->bump_version(); // the fused step does not, unlike others
    }
}

void MasterAdamW::step(double learningRate) {
    const torch::NoGradGuard noGrad;
    setSteps(m_steps + 1);
    stepGroup(/*decayed=*/true, learningRate);
    stepGroup(/*decayed=*/false, learningRate);
    publish();
}

void MasterAdamW::publish() {
    const torch::NoGradGuard noGrad;
    for (Slot& slot : m_slots) {
        if (!slot.master.is_same(slot.parameter) &&
            slot.master.const_data_ptr() != slot.parameter.const_data_ptr()) {
            slot.parameter.copy_(slot.master);
        }
    }
}

} // namespace fts
