#include "core/formats/decoder_config_json.h"

#include <array>
#include <cmath>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;
using Kind = RopeScaling::Kind;

constexpr double kSame = 1e-4; // of divisors that a file rounds to 32 bits

/// What Llama 3's models were stretched by. GGUF keeps only what comes of it.
constexpr int kLlama3Positions = 8192;
constexpr std::array<double, 2> kLlama3Factors{8, 32};

json llama3Json(const RopeScaling& scaling) {
    return {{"rope_type", "llama3"},
            {"factor", scaling.factor},
            {"low_freq_factor", scaling.lowFrequencyFactor},
            {"high_freq_factor", scaling.highFrequencyFactor},
            {"original_max_position_embeddings", scaling.originalPositions}};
}

/// The Llama 3 scaling that gives the same frequencies.
std::optional<RopeScaling> knownScaling(const DecoderConfig& config) {
    const auto wanted = ropeFrequencies(config, config.positions);
    for (const double factor : kLlama3Factors) {
        DecoderConfig other = config;
        other.ropeScaling = {Kind::Llama3, factor, 1, 4, kLlama3Positions, {}};
        const auto found = ropeFrequencies(other, config.positions);
        bool same = true;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            same = same && std::abs(found[i] / wanted[i] - 1) < kSame;
        }
        if (same) {
            return other.ropeScaling;
        }
    }
    return std::nullopt;
}

json ropeJson(const DecoderConfig& config, const std::string& origin) {
    const RopeScaling& scaling = config.ropeScaling;
    switch (scaling.kind) {
    case Kind::None:
        return nullptr;
    case Kind::Linear:
        return {{"rope_type", "linear"}, {"factor", scaling.factor}};
    case Kind::Dynamic:
        return {{"rope_type", "dynamic"}, {"factor", scaling.factor}};
    case Kind::Llama3:
        return llama3Json(scaling);
    case Kind::Divisors:
        break;
    }
    const auto known = knownScaling(config);
    if (!known) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: its rotary positions are scaled in a way that a Hugging Face "
                             "folder cannot say. Export a GGUF file or the adapter instead."),
                    origin);
    }
    return llama3Json(*known);
}

json biasJson(const DecoderConfig& config, const std::string& origin) {
    if (config.modelType == "llama" && config.queryKeyValueBias != config.outputBias) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: only some of its attention layers have a bias, which a Hugging "
                             "Face folder cannot say. Export a GGUF file or the adapter instead."),
                    origin);
    }
    return config.modelType == "llama" ? json{{"attention_bias", config.queryKeyValueBias},
                                              {"mlp_bias", config.feedForwardBias}}
                                       : json::object();
}

json idsJson(const std::vector<int>& ids) {
    return ids.empty() ? json() : ids.size() == 1 ? json(ids.front()) : json(ids);
}

json idJson(const std::optional<int>& id) {
    return id ? json(*id) : json();
}

std::string architectureOf(const std::string& modelType) {
    return modelType == "qwen2"     ? "Qwen2ForCausalLM"
           : modelType == "mistral" ? "MistralForCausalLM"
                                    : "LlamaForCausalLM";
}

} // namespace

json decoderConfigJson(const DecoderConfig& config, const std::string& numberType,
                       const std::string& origin) {
    json content{{"model_type", config.modelType},
                 {"architectures", {architectureOf(config.modelType)}},
                 {"vocab_size", config.vocabularySize},
                 {"hidden_size", config.hidden},
                 {"intermediate_size", config.intermediate},
                 {"num_hidden_layers", config.layers},
                 {"num_attention_heads", config.heads},
                 {"num_key_value_heads", config.keyValueHeads},
                 {"head_dim", config.headSize},
                 {"max_position_embeddings", config.positions},
                 {"rms_norm_eps", config.rmsNormEpsilon},
                 {"rope_theta", config.ropeTheta},
                 {"rope_scaling", ropeJson(config, origin)},
                 {"tie_word_embeddings", config.tiedEmbeddings},
                 {"hidden_act", config.activation},
                 {"bos_token_id", idJson(config.bosTokenId)},
                 {"eos_token_id", idsJson(config.eosTokenIds)},
                 {"pad_token_id", idJson(config.padTokenId)},
                 {"torch_dtype", numberType}};
    content.update(biasJson(config, origin));
    if (config.modelType == "mistral") {
        content["sliding_window"] = config.slidingWindow > 0 ? json(config.slidingWindow) : json();
    }
    return content;
}

json generationConfigJson(const DecoderConfig& config) {
    return {{"bos_token_id", idJson(config.bosTokenId)},
            {"eos_token_id", idsJson(config.eosTokenIds)},
            {"pad_token_id", idJson(config.padTokenId)}};
}

} // namespace fts
