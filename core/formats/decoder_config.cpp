#include "core/formats/decoder_config.h"

#include "core/base/error.h"
#include "core/formats/config_file.h"
#include "core/formats/decoder_checks.h"
#include "core/formats/file_part.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr int kMostPositions = 100'000'000;
constexpr double kMostFactor = 1e6;
constexpr double kLeastFactor = 1e-6; // of linear scaling: positions may lie further apart, too

/// Where a file keeps what its rotary positions are: transformers 5 has all of it in
/// "rope_parameters", older ones the base outside and the rest in "rope_scaling".
ConfigFile ropeFacts(const ConfigFile& file) {
    for (const char* key : {"rope_parameters", "rope_scaling"}) {
        if (file.has(key)) {
            return {file.content().at(key), file.origin() + ", " + key};
        }
    }
    return {json::object(), file.origin()};
}

void readLlama3(const ConfigFile& rope, RopeScaling& scaling) {
    scaling.kind = RopeScaling::Kind::Llama3;
    scaling.lowFrequencyFactor = rope.real("low_freq_factor", 1e-3, kMostFactor, 1);
    scaling.highFrequencyFactor = rope.real("high_freq_factor", 1e-3, kMostFactor, 4);
    scaling.originalPositions = rope.number("original_max_position_embeddings", 1, kMostPositions);
    if (scaling.highFrequencyFactor <= scaling.lowFrequencyFactor) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: \"high_freq_factor\" must be more than \"low_freq_factor\"."),
                    rope.origin());
    }
}

void readRope(const ConfigFile& file, DecoderConfig& config) {
    const ConfigFile rope = ropeFacts(file);
    config.ropeTheta = rope.real("rope_theta", 1, 1e12, file.real("rope_theta", 1, 1e12, 10'000));
    if (rope.real("partial_rotary_factor", 0, 1, file.real("partial_rotary_factor", 0, 1, 1)) !=
        1) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: \"partial_rotary_factor\" other than 1 is not supported."),
                    file.origin());
    }
    const std::string type = rope.text("rope_type", rope.text("type", "default"));
    const double least = type == "linear" ? kLeastFactor : 1;
    config.ropeScaling.factor = rope.real("factor", least, kMostFactor, 1);
    if (type == "linear") {
        config.ropeScaling.kind = RopeScaling::Kind::Linear;
    } else if (type == "dynamic") {
        config.ropeScaling.kind = RopeScaling::Kind::Dynamic;
        config.ropeScaling.originalPositions = config.positions;
    } else if (type == "llama3") {
        readLlama3(rope, config.ropeScaling);
    } else if (type != "default") {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: rotary positions of the type \"%2\" are not supported; linear, "
                             "dynamic and llama3 are."),
                    file.origin(), shownName(type));
    }
}

/// A token's id, or none where the file says null or -1.
std::optional<int> tokenId(const ConfigFile& file, const std::string& key) {
    const int id = file.number(key, -1, 10'000'000, -1);
    return id < 0 ? std::nullopt : std::optional(id);
}

/// One id or a list of them.
std::vector<int> tokenIds(const ConfigFile& file, const std::string& key) {
    if (!file.has(key) || !file.content().at(key).is_array()) {
        const auto id = tokenId(file, key);
        return id ? std::vector{*id} : std::vector<int>{};
    }
    std::vector<int> ids;
    for (const json& entry : file.content().at(key)) {
        ids.push_back(ConfigFile({{key, entry}}, file.origin()).number(key, 0, 10'000'000));
    }
    return ids;
}

void readTokens(const ConfigFile& file, DecoderConfig& config) {
    config.bosTokenId = tokenId(file, "bos_token_id");
    config.padTokenId = tokenId(file, "pad_token_id");
    config.eosTokenIds = tokenIds(file, "eos_token_id");
    const std::filesystem::path generation =
        std::filesystem::path(file.origin()).parent_path() / "generation_config.json";
    if (isThere(generation)) { // what an answer ends with, where the two differ
        const ConfigFile own(generation);
        if (const auto ids = tokenIds(own, "eos_token_id"); !ids.empty()) {
            config.eosTokenIds = ids;
        }
    }
}

void readHeads(const ConfigFile& file, DecoderConfig& config) {
    config.heads = file.number("num_attention_heads", 1, 1'024);
    // transformers' own values where a file leaves them out; null is one for each head
    const bool named = file.content().contains("num_key_value_heads");
    const int usual = named || config.modelType == "llama" ? config.heads
                      : config.modelType == "mistral"      ? 8
                                                           : 32;
    config.keyValueHeads = file.number("num_key_value_heads", 1, 1'024, usual);
    if (!file.has("head_dim") && config.hidden % config.heads != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: hidden_size %2 cannot be divided among %3 attention heads."),
                    file.origin(), config.hidden, config.heads);
    }
    config.headSize = file.number("head_dim", 2, 4'096, config.hidden / config.heads);
    config.queryKeyValueBias = config.modelType == "qwen2";
    if (config.modelType == "llama") { // the others know no such keys
        config.queryKeyValueBias = config.outputBias = file.flag("attention_bias", false);
        config.feedForwardBias = file.flag("mlp_bias", false);
    }
}

void readWindow(const ConfigFile& file, DecoderConfig& config) {
    if (config.modelType == "mistral") {
        // Left out is 4,096 to transformers, null is none.
        const bool named = file.content().contains("sliding_window");
        config.slidingWindow = file.number("sliding_window", 1, kMostPositions, named ? 0 : 4'096);
    } else if (file.flag("use_sliding_window", false)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: \"use_sliding_window\" is not supported for %2 models."),
                    file.origin(), config.modelType);
    }
    if (config.slidingWindow >= config.positions) {
        config.slidingWindow = 0;
    }
}

} // namespace

DecoderConfig readDecoderConfig(const std::filesystem::path& configJson) {
    const ConfigFile file(configJson);
    DecoderConfig config;
    config.modelType = file.text("model_type", "");
    checkDecoderType(config.modelType, file.origin());
    if (file.has("quantization_config")) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the weights of this folder are packed for one kind of GPU. "
                             "Choose the original model or its .gguf file."),
                    file.origin());
    }
    config.vocabularySize = file.number("vocab_size", 1, 10'000'000);
    config.hidden = file.number("hidden_size", 1, 65'536);
    config.layers = file.number("num_hidden_layers", 1, 512);
    config.intermediate = file.number("intermediate_size", 1, 1'000'000);
    config.positions = file.number("max_position_embeddings", 2, kMostPositions);
    config.rmsNormEpsilon = file.real("rms_norm_eps", 0, 1, 1e-6);
    config.activation = file.text("hidden_act", "silu");
    config.tiedEmbeddings = file.flag("tie_word_embeddings", false);
    readHeads(file, config);
    readRope(file, config);
    readWindow(file, config);
    readTokens(file, config);
    checkDecoder(config, file.origin());
    return config;
}

} // namespace fts
