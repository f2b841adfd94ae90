#include "core/nn/causal_model.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/nn/load_weights.h"
#include "core/nn/torch_device.h"

namespace fts {
namespace {

// Read straight into a tensor's memory, or through one of the processor's where it lies elsewhere.
void readInto(torch::Tensor target, const WeightSource& source, const std::string& name) {
    auto values = target.is_cpu() ? target : torch::empty_like(target, torch::kCPU);
    const auto count = static_cast<std::size_t>(values.numel());
    if (values.scalar_type() == torch::kBFloat16) {
        source.readBFloat16(name, {static_cast<std::uint16_t*>(values.mutable_data_ptr()), count});
    } else {
        source.readFloats(name, {values.mutable_data_ptr<float>(), count});
    }
    if (!target.is_cpu()) {
        target.copy_(values);
    }
}

} // namespace

CausalModel::CausalModel(const std::filesystem::path& path, Device device, Precision precision)
    : m_files(openLanguageModel(path)),
      m_options(torch::TensorOptions().dtype(torchType(precision)).device(torchDevice(device))) {
    checkWeights();
    const torch::NoGradGuard noGrad;
    m_network = Llama(m_files.config, m_options);
    load();
}

const ChatTemplate* CausalModel::chatTemplate() const {
    return m_files.chatTemplate ? &*m_files.chatTemplate : nullptr;
}

void CausalModel::checkIds(std::span<const std::int32_t> ids) const {
    for (const std::int32_t id : ids) {
        if (id < 0 || id >= m_files.config.vocabularySize) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("The model has no token %1."), id);
        }
    }
}

// The network is laid out without memory first, so that no configuration can ask for memory that
// no weights stand behind.
void CausalModel::checkWeights() const {
    const Llama layout(m_files.config, m_options.device(torch::kMeta));
    for (const auto& item : layout->named_parameters()) {
        m_files.weights->checkShape(item.key(), item.value().sizes().vec());
    }
}

void CausalModel::load() {
    for (const auto& item : m_network->named_parameters()) {
        readInto(item.value(), *m_files.weights, item.key());
        if (Message warning = notFiniteWarning(item.value(), item.key(), m_files.weights->origin());
            !warning.empty()) {
            m_warnings.push_back(std::move(warning));
        }
    }
}

} // namespace fts
