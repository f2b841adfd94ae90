#include "core/formats/gguf_names.h"

#include <array>
#include <charconv>

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
constexpr std::string_view kGgufLayer = "blk.";
constexpr std::string_view kLayer = "model.layers.";

/// The name before its last dot, in the other's words; what is behind it ("weight" or "bias")
/// stays.
template <std::size_t size>
std::optional<std::string> translated(const std::array<Name, size>& names, std::string_view name,
                                      std::string_view Name::*from, std::string_view Name::*to) {
    const std::size_t dot = name.rfind('.');
    for (const Name& entry : names) {
        if (dot != std::string_view::npos && name.substr(0, dot) == entry.*from) {
            return std::string(entry.*to) + std::string(name.substr(dot));
        }
    }
    return std::nullopt;
}

/// `otherLayer`, the number after `layer` in the name, and what follows it translated.
std::optional<std::string> translated(std::string_view name, std::string_view layer,
                                      std::string_view otherLayer, std::string_view Name::*from,
                                      std::string_view Name::*to) {
    if (!name.starts_with(layer)) {
        return translated(kModelNames, name, from, to);
    }
    int number = 0;
    const char* last = name.data() + name.size();
    const auto [end, failure] = std::from_chars(name.data() + layer.size(), last, number);
    if (failure != std::errc() || end == last || *end != '.') {
        return std::nullopt;
    }
    const auto rest = translated(
        kLayerNames, name.substr(static_cast<std::size_t>(end + 1 - name.data())), from, to);
    return rest ? std::optional(std::string(otherLayer) + std::to_string(number) + "." + *rest)
                : std::nullopt;
}

} // namespace

std::string huggingFaceName(const std::string& gguf) {
    return translated(gguf, kGgufLayer, kLayer, &Name::gguf, &Name::huggingFace).value_or(gguf);
}

std::optional<std::string> ggufName(const std::string& huggingFace) {
    return translated(huggingFace, kLayer, kGgufLayer, &Name::huggingFace, &Name::gguf);
}

bool ggufReordersRows(const DecoderConfig& config, std::string_view huggingFace) {
    return config.modelType != "qwen2" &&
           (huggingFace.find(".self_attn.q_proj.") != std::string_view::npos ||
            huggingFace.find(".self_attn.k_proj.") != std::string_view::npos);
}

std::size_t rowInCheckpoint(std::size_t row, std::size_t headSize) {
    const std::size_t inHead = row % headSize;
    return row - inHead + inHead / 2 + (inHead % 2) * (headSize / 2);
}

} // namespace fts
