#include <array>
#include <charconv>
#include <optional>

#include "core/base/error.h"
#include "core/formats/open_weights.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

struct Name {
    std::string_view gguf;
    std::string_view huggingFace;
};

constexpr std::array<Name, 3> kModelNames{
    {{"token_embd", "model.embed_tokens"}, {"output_norm", "model.norm"}, {"output", "lm_head"}}};
constexpr std::array<Name, 9> kLayerNames{{{"attn_norm", "input_layernorm"},
                                           {"attn_q", "self_attn.q_proj"},
                                           {"attn_k", "self_attn.k_proj"},
                                           {"attn_v", "self_attn.v_proj"},
                                           {"attn_output", "self_attn.o_proj"},
                                           {"ffn_norm", "post_attention_layernorm"},
                                           {"ffn_gate", "mlp.gate_proj"},
                                           {"ffn_up", "mlp.up_proj"},
                                           {"ffn_down", "mlp.down_proj"}}};

template <std::size_t size>
std::optional<std::string> translated(const std::array<Name, size>& names, std::string_view name) {
    const std::size_t dot = name.rfind('.'); // before "weight" or "bias"
    for (const Name& entry : names) {
        if (name.substr(0, dot) == entry.gguf && dot != std::string_view::npos) {
            return std::string(entry.huggingFace) + std::string(name.substr(dot));
        }
    }
    return std::nullopt;
}

/// "blk.12.attn_q.weight" → "model.layers.12.self_attn.q_proj.weight"; an unknown name stays.
std::string huggingFaceName(const std::string& name) {
    constexpr std::string_view kLayer = "blk.";
    if (!name.starts_with(kLayer)) {
        return translated(kModelNames, name).value_or(name);
    }
    int layer = 0;
    const char* digits = name.data() + kLayer.size();
    const auto [end, failure] = std::from_chars(digits, name.data() + name.size(), layer);
    if (failure != std::errc() || end == name.data() + name.size() || *end != '.') {
        return name;
    }
    const auto rest = translated(kLayerNames, std::string_view(name).substr(end + 1 - name.data()));
    return rest ? "model.layers." + std::to_string(layer) + "." + *rest : name;
}

class GgufWeights : public WeightSource {
public:
    GgufWeights(std::shared_ptr<const GgufFile> file, const DecoderConfig& config)
        : WeightSource(file->origin()), m_file(std::move(file)), m_headSize(config.headSize) {
        for (const GgufTensor& tensor : m_file->tensors()) {
            if (tensor.name == "rope_freqs.weight") {
                continue; // the configuration has it
            }
            const std::string name = huggingFaceName(tensor.name);
            const bool query = name.find(".self_attn.q_proj.") != std::string::npos;
            const bool key = name.find(".self_attn.k_proj.") != std::string::npos;
            const bool interleaved = config.modelType != "qwen2" && (query || key);
            if (interleaved) {
                checkRows(tensor, query ? config.heads : config.keyValueHeads);
            }
            add({name, tensor.shape, ggufBlock(tensor.type).name});
            m_tensors.push_back({&tensor, interleaved});
        }
    }

private:
    struct Place {
        const GgufTensor* tensor;
        bool interleaved; ///< rows of a head's two halves lie in turns
    };

    void checkRows(const GgufTensor& tensor, int heads) const {
        const std::int64_t rows = tensor.shape.empty() ? 1 : tensor.shape.front();
        if (rows != std::int64_t{heads} * m_headSize) {
            throw Error(
                ErrorKind::Format,
                FTS_TEXT("%1: the tensor %2 has %3 rows, but the model has %4 heads of %5."),
                origin(), shownName(tensor.name), rows, heads, m_headSize);
        }
    }

    /// llama.cpp turns neighbouring rows as a pair, transformers row i and i + half of the head.
    std::size_t rowInOrder(std::size_t row) const {
        const auto size = static_cast<std::size_t>(m_headSize);
        const std::size_t inHead = row % size;
        return row - inHead + inHead / 2 + (inHead % 2) * (size / 2);
    }

    void readValues(std::size_t index, const Take& take) const override {
        const auto [tensor, interleaved] = m_tensors[index];
        if (!interleaved) {
            m_file->readValues(*tensor, take);
            return;
        }
        const auto width =
            tensor->shape.size() < 2 ? 1 : static_cast<std::size_t>(tensor->shape[1]);
        m_file->readValues(*tensor, [&](std::size_t place, std::span<const float> values) {
            while (!values.empty()) { // a piece may begin and end within a row
                const std::size_t column = place % width;
                const std::size_t count = std::min(width - column, values.size());
                take(rowInOrder(place / width) * width + column, values.first(count));
                place += count;
                values = values.subspan(count);
            }
        });
    }

    std::shared_ptr<const GgufFile> m_file;
    int m_headSize;
    std::vector<Place> m_tensors;
};

} // namespace

std::unique_ptr<WeightSource> openGgufWeights(std::shared_ptr<const GgufFile> file,
                                              const DecoderConfig& config) {
    return std::make_unique<GgufWeights>(std::move(file), config);
}

} // namespace fts
