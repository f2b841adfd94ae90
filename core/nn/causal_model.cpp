#include "core/nn/causal_model.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/base/error.h"
#include "core/nn/api/threads.h"
#include "core/nn/batch_attention.h"
#include "core/nn/load_weights.h"
#include "core/nn/torch_device.h"

namespace fts {
namespace {

// PEFT wraps the model twice: in its own class and in one for the kind of adapter.
const std::string kPeftPrefix = "base_model.model.";

/// As PEFT names a parameter where it keeps it. Magnitudes are no layers there.
std::string peftName(const std::string& key) {
    const std::string magnitudes = "lora_magnitude_vector";
    const auto place = key.find(magnitudes);
    return kPeftPrefix +
           (place == std::string::npos ? key : key.substr(0, place + magnitudes.size()));
}

constexpr std::int64_t kPackedTogether = 32; // values of a block

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

void readBlocksInto(torch::Tensor target, const WeightSource& source, const std::string& name,
                    GgufType packing) {
    auto blocks = target.is_cpu() ? target : torch::empty_like(target, torch::kCPU);
    source.readPacked(name, packing,
                      {static_cast<std::byte*>(blocks.mutable_data_ptr()),
                       static_cast<std::size_t>(blocks.nbytes())});
    if (!target.is_cpu()) {
        target.copy_(blocks);
    }
}

// What real weights are never kept as.
void checkType(const Weight& weight, const std::string& origin) {
    constexpr std::array<std::string_view, 6> kWhole{"I64", "I32", "I16", "I8", "U8", "BOOL"};
    if (std::ranges::find(kWhole, weight.type) != kWhole.end()) {
        throw Error(
            ErrorKind::Unsupported,
            FTS_TEXT("%1: the tensor %2 holds whole numbers (%3), as those of models packed "
                     "for one kind of GPU do. Choose the original model or its .gguf "
                     "file."),
            origin, weight.name, weight.type);
    }
}

std::string weightName(const std::string& place, const JoinedLinear::Part& layer) {
    return place + layer.name + ".weight";
}

} // namespace

CausalModel::CausalModel(const std::filesystem::path& path, Device device, Precision precision,
                         Holding holding)
    : m_files(openLanguageModel(path)), m_device(device), m_precision(precision),
      m_options(torch::TensorOptions().dtype(torchType(precision)).device(torchDevice(device))) {
    checkWeights();
    const torch::NoGradGuard noGrad;
    m_network = Llama(m_files.config, m_options,
                      [&](const std::string& place, const std::vector<JoinedLinear::Part>& layers,
                          std::int64_t in) { return packing(holding, place, layers, in); });
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
        checkType(m_files.weights->at(item.key()), m_files.weights->origin());
    }
}

// Words are few of a large model's weights and the first that suffer.
std::optional<GgufType> CausalModel::packing(Holding holding, const std::string& place,
                                             const std::vector<JoinedLinear::Part>& layers,
                                             std::int64_t in) const {
    if (in % kPackedTogether != 0 || holding == Holding::Values) {
        return std::nullopt;
    }
    const auto kept = [&](const JoinedLinear::Part& layer) {
        return ggufTypeNamed(m_files.weights->at(weightName(place, layer)).type);
    };
    const auto first = kept(layers.front());
    const bool alike = std::ranges::all_of(
        layers, [&](const JoinedLinear::Part& layer) { return kept(layer) == first; });
    if (holding == Holding::AsKept) { // elsewhere a pass would have to unpack all weights
        const bool taken = m_device.kind == Device::Kind::Cpu && processorHasBf16();
        return taken && alike && first && canBeHeldAs(*first) ? first : std::nullopt;
    }
    const bool words = place.find(".layers.") == std::string::npos;
    return holding == Holding::Bits8 || words ? GgufType::Q8_0 : GgufType::Q4_1;
}

// Several weights at once: rounding and packing take longer than the disk.
void CausalModel::load() {
    std::vector<std::function<void()>> reads, checks;
    m_network->forEachProduct([&](const std::string& place, JoinedLinear& product) {
        const auto packing = product.weight().packing();
        for (std::size_t i = 0; packing && i < product.parts().size(); ++i) {
            const std::string name = weightName(place, product.parts()[i]);
            const auto blocks = product.blocksOf(i);
            reads.emplace_back([=, this, type = *packing] {
                readBlocksInto(blocks, *m_files.weights, name, type);
            });
            checks.emplace_back([=, this, type = *packing] {
                warnUnlessFinite(FrozenWeight(type, blocks).values(torchType(m_precision)), name);
            });
        }
    });
    for (const auto& item : m_network->named_parameters()) {
        if (item.value().numel() > 0) { // those of packed weights hold nothing
            reads.emplace_back(
                [item, this] { readInto(item.value(), *m_files.weights, item.key()); });
            checks.emplace_back([item, this] { warnUnlessFinite(item.value(), item.key()); });
        }
    }
    shareTasks(reads.size(), [&](const NextTask& next) {
        const torch::NoGradGuard noGrad; // each thread has its own
        while (const auto task = next()) {
            reads[*task]();
        }
    });
    std::ranges::for_each(checks, [](const auto& check) { check(); });
}

void CausalModel::warnUnlessFinite(const torch::Tensor& values, const std::string& name) {
    if (Message warning = notFiniteWarning(values, name, m_files.weights->origin());
        !warning.empty()) {
        m_warnings.push_back(std::move(warning));
    }
}

torch::Tensor CausalModel::forward(const PackedBatch& batch) {
    const auto attention = std::make_shared<BatchAttention>(batch, m_files.config.slidingWindow);
    return m_keepsLittle && torch::GradMode::is_enabled()
               ? m_network->forwardKeepingLittle(batch.ids, batch.positions, attention)
               : m_network->forward(batch.ids, batch.positions, *attention);
}

// The vectors each layer keeps for its backward pass: SmolLM2-135M takes 0.6 MB in bf16.
std::uint64_t CausalModel::trainingBytesPerToken() const {
    const DecoderConfig& config = m_files.config;
    const std::int64_t attended = std::int64_t{config.heads} * config.headSize;
    const std::int64_t projected =
        attended + 2 * std::int64_t{config.keyValueHeads} * config.headSize;
    const std::int64_t layer = 5 * std::int64_t{config.hidden} + 2 * projected + attended +
                               3 * std::int64_t{config.intermediate};
    const std::int64_t decomposed = // what every product gave before its magnitudes
        m_lora && m_lora->weightDecomposed
            ? projected + 2 * std::int64_t{config.hidden} + 2 * std::int64_t{config.intermediate}
            : 0;
    const std::int64_t kept = m_keepsLittle ? config.hidden : layer + decomposed;
    return static_cast<std::uint64_t>(config.layers * kept) *
           (m_precision == Precision::Bf16 ? 2 : 4);
}

void CausalModel::adapt(const LoraSettings& settings, std::uint64_t seed) {
    m_network->adapt(settings, seed);
    m_lora = settings;
    m_parameters.clear();
    for (const auto& item : m_network->named_parameters()) {
        if (item.value().requires_grad()) {
            m_parameters.push_back({"", peftName(item.key()), item.value()});
        }
    }
}

void CausalModel::checkAdapters(const LoraSettings& settings, const TensorSource& source) {
    const auto& targets = settings.targets;
    m_network->forEachProduct([&](const std::string& place, const JoinedLinear& product) {
        for (const JoinedLinear::Part& layer : product.parts()) {
            if (std::ranges::find(targets, layer.name) != targets.end()) {
                const std::string name = kPeftPrefix + place + layer.name;
                checkTensor(source, name + ".lora_A.weight",
                            {settings.rank, product.weight().in()});
                checkTensor(source, name + ".lora_B.weight", {layer.out, settings.rank});
            }
        }
    });
}

void CausalModel::mergeAdapters(const std::function<void()>& next) {
    m_network->mergeAdapters(next);
    m_lora.reset();
    m_parameters.clear();
}

void CausalModel::learnWhole() {
    m_parameters = m_network->learnWhole();
    m_lora.reset();
}

void CausalModel::replaceLearned(const TensorSource& source) {
    const torch::NoGradGuard noGrad;
    if (source.tensors().size() != m_parameters.size()) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 has %2 tensors, but what the model learns has %3."),
                    source.origin(), source.tensors().size(), m_parameters.size());
    }
    for (NamedParameter& parameter : m_parameters) {
        copyTensor(parameter.tensor, source.at(parameter.name), source.origin());
    }
}

} // namespace fts
