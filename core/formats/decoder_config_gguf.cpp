#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/formats/decoder_checks.h"
#include "core/formats/decoder_config.h"
#include "core/formats/gguf.h"
#include "core/formats/shown_name.h"
#include "core/text/token_list.h"

namespace fts {
namespace {

// Early files do not say which token these are.
constexpr std::array<std::string_view, 1> kMessageEnds{"<|eom_id|>"};
constexpr std::array<std::string_view, 6> kTurnEnds{"<|eot_id|>",    "<|im_end|>", "<|end|>",
                                                    "<end_of_turn>", "<EOT>",      "_<EOT>"};

/// Keys of a model begin with its architecture: "llama.block_count".
class ModelKeys {
public:
    ModelKeys(const GgufFile& file, const std::string& architecture)
        : m_file(file), m_prefix(architecture + ".") {}

    int number(const char* key, int least, int most) const {
        return static_cast<int>(m_file.number(m_prefix + key, least, most));
    }
    int number(const char* key, int least, int most, int otherwise) const {
        return static_cast<int>(m_file.number(m_prefix + key, least, most, otherwise));
    }
    double real(const char* key, double least, double most, double otherwise) const {
        return m_file.real(m_prefix + key, least, most, otherwise);
    }
    std::string text(const char* key, const char* otherwise) const {
        return m_file.text(m_prefix + key, otherwise);
    }

private:
    const GgufFile& m_file;
    std::string m_prefix;
};

[[noreturn]] void refuse(std::string_view text, const GgufFile& file) {
    throw Error(ErrorKind::Unsupported, text, file.origin());
}

void readDivisors(const GgufFile& file, const GgufTensor& tensor, DecoderConfig& config) {
    const std::vector<std::int64_t> shape{config.headSize / 2};
    if (tensor.shape != shape) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the tensor %2 must have one value for each pair of a head's "
                             "numbers."),
                    file.origin(), tensor.name);
    }
    config.ropeScaling.kind = RopeScaling::Kind::Divisors;
    file.readValues(tensor, [&](std::size_t, std::span<const float> values) {
        for (const float value : values) { // a linear factor divides as well
            config.ropeScaling.divisors.push_back(
                static_cast<float>(value * config.ropeScaling.factor));
        }
    });
    for (const float divisor : config.ropeScaling.divisors) {
        if (!std::isfinite(divisor) || divisor <= 0) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: the tensor %2 holds a number that cannot be divided by."),
                        file.origin(), tensor.name);
        }
    }
}

// As llama.cpp does: linear where no type is named, and a factor of 0 is none.
void readScaling(const GgufFile& file, const ModelKeys& keys, DecoderConfig& config) {
    const std::string type = keys.text("rope.scaling.type", "linear");
    const double factor =
        keys.real("rope.scaling.factor", 0, 1e6, keys.real("rope.scale_linear", 0, 1e6, 1));
    if (type != "none" && type != "linear") {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: rotary positions of the type \"%2\" are not supported."),
                    file.origin(), shownName(type));
    }
    if (type == "linear" && factor != 0 && factor != 1) {
        config.ropeScaling.kind = RopeScaling::Kind::Linear;
        config.ropeScaling.factor = factor;
    }
}

void readRope(const GgufFile& file, const ModelKeys& keys, DecoderConfig& config) {
    config.ropeTheta = keys.real("rope.freq_base", 1, 1e12, 10'000);
    if (keys.number("rope.dimension_count", 1, 4'096, config.headSize) != config.headSize) {
        refuse(FTS_TEXT("%1: only a part of each head is turned, which is not supported."), file);
    }
    readScaling(file, keys, config);
    if (const GgufTensor* tensor = file.find("rope_freqs.weight"); tensor != nullptr) {
        readDivisors(file, *tensor, config);
    }
}

void readHeads(const GgufFile& file, const ModelKeys& keys, DecoderConfig& config) {
    config.heads = keys.number("attention.head_count", 1, 1'024);
    config.keyValueHeads = keys.number("attention.head_count_kv", 1, 1'024, config.heads);
    constexpr int kNone = 0;
    config.headSize = keys.number("attention.key_length", 1, 4'096, kNone);
    if (config.headSize == kNone && config.hidden % config.heads != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: a vector of %2 numbers cannot be divided among %3 attention "
                             "heads."),
                    file.origin(), config.hidden, config.heads);
    }
    config.headSize = config.headSize == kNone ? config.hidden / config.heads : config.headSize;
    if (keys.number("attention.value_length", 1, 4'096, config.headSize) != config.headSize) {
        refuse(FTS_TEXT("%1: keys and values of different lengths are not supported."), file);
    }
    config.queryKeyValueBias = file.find("blk.0.attn_q.bias") != nullptr;
    config.outputBias = file.find("blk.0.attn_output.bias") != nullptr;
    config.feedForwardBias = file.find("blk.0.ffn_gate.bias") != nullptr;
}

/// Whether a token is more than its text; all are taken for such where no kinds are told.
bool isMarker(const std::vector<std::int64_t>* kinds, std::size_t id) {
    const auto is = [&](TokenKind kind) {
        return kinds->at(id) == static_cast<std::int64_t>(kind);
    };
    return kinds == nullptr || id >= kinds->size() || is(TokenKind::Control) ||
           is(TokenKind::UserDefined);
}

std::vector<int> markersNamed(const GgufFile& file, std::span<const std::string_view> names) {
    const auto* texts = file.texts("tokenizer.ggml.tokens");
    const auto* kinds = file.numbers("tokenizer.ggml.token_type");
    std::vector<int> ids;
    for (std::size_t id = 0; texts != nullptr && id < texts->size(); ++id) {
        if (isMarker(kinds, id) && std::ranges::find(names, texts->at(id)) != names.end()) {
            ids.push_back(static_cast<int>(id));
        }
    }
    return ids;
}

/// What the file calls so; else the tokens that llama.cpp takes for it by their texts.
std::vector<int> endsNamed(const GgufFile& file, const char* name,
                           std::span<const std::string_view> texts) {
    const auto id = file.tokenId(name);
    return id ? std::vector{*id} : markersNamed(file, texts);
}

void readTokens(const GgufFile& file, DecoderConfig& config) {
    config.bosTokenId = file.tokenId("bos_token_id");
    config.padTokenId = file.tokenId("padding_token_id");
    auto& ends = config.eosTokenIds;
    const auto add = [&](const char* name, std::span<const std::string_view> texts) {
        for (const int id : endsNamed(file, name, texts)) {
            if (std::ranges::find(ends, id) == ends.end()) {
                ends.push_back(id);
            }
        }
    };
    add("eos_token_id", {}); // the text's, a message's within a turn, the turn's
    add("eom_token_id", kMessageEnds);
    add("eot_token_id", kTurnEnds);
}

int vocabularySize(const GgufFile& file, const ModelKeys& keys) {
    const auto* tokens = file.texts("tokenizer.ggml.tokens");
    return tokens == nullptr
               ? keys.number("vocab_size", 1, 10'000'000)
               : keys.number("vocab_size", 1, 10'000'000, static_cast<int>(tokens->size()));
}

} // namespace

DecoderConfig readDecoderConfig(const GgufFile& file) {
    DecoderConfig config;
    config.modelType = file.text("general.architecture", "");
    checkDecoderType(config.modelType, file.origin());
    const ModelKeys keys(file, config.modelType);
    if (keys.number("expert_count", 0, 1'000'000, 0) > 0) {
        refuse(FTS_TEXT("%1 is a mixture of experts, which is not supported."), file);
    }
    if (file.number("split.count", 0, 65'535, 1) > 1) {
        refuse(FTS_TEXT("%1 is one part of several. Join them with llama.cpp's gguf-split first."),
               file);
    }
    config.vocabularySize = vocabularySize(file, keys);
    config.hidden = keys.number("embedding_length", 1, 65'536);
    config.layers = keys.number("block_count", 1, 512);
    config.intermediate = keys.number("feed_forward_length", 1, 1'000'000);
    config.positions = keys.number("context_length", 2, 100'000'000);
    config.rmsNormEpsilon = keys.real("attention.layer_norm_rms_epsilon", 0, 1, 1e-5);
    config.tiedEmbeddings = file.find("output.weight") == nullptr;
    readHeads(file, keys, config);
    readRope(file, keys, config);
    readTokens(file, config);
    checkDecoder(config, file.origin());
    return config;
}

} // namespace fts
