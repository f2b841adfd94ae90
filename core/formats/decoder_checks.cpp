#include "core/formats/decoder_checks.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

// 200 GB of bf16. Each size alone may be honest where all of them together are not.
constexpr std::int64_t kMostParameters = 100'000'000'000;

std::int64_t parameters(const DecoderConfig& config) {
    const std::int64_t hidden = config.hidden;
    const std::int64_t heads = std::int64_t{config.heads} + config.keyValueHeads;
    const std::int64_t layer =
        hidden * (2 * heads * config.headSize + 3 * std::int64_t{config.intermediate});
    const std::int64_t tables = config.tiedEmbeddings ? 1 : 2;
    return config.layers * layer + tables * hidden * config.vocabularySize;
}

void checkId(const DecoderConfig& config, int id, const char* name, const std::string& origin) {
    if (id < 0 || id >= config.vocabularySize) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: %2 %3 is outside the vocabulary of %4."),
                    origin, name, id, config.vocabularySize);
    }
}

void checkIds(const DecoderConfig& config, const std::string& origin) {
    if (config.bosTokenId) {
        checkId(config, *config.bosTokenId, "bos_token_id", origin);
    }
    if (config.padTokenId) {
        checkId(config, *config.padTokenId, "pad_token_id", origin);
    }
    for (const int id : config.eosTokenIds) {
        checkId(config, id, "eos_token_id", origin);
    }
}

} // namespace

void checkDecoder(const DecoderConfig& config, const std::string& origin) {
    if (config.heads % config.keyValueHeads != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: %2 attention heads cannot be divided among %3 key-value heads."),
                    origin, config.heads, config.keyValueHeads);
    }
    if (config.headSize % 2 != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: a head of %2 numbers cannot be turned in pairs."), origin,
                    config.headSize);
    }
    if (config.activation != "silu") {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the activation \"%2\" is not supported; Llama-family models use "
                             "\"silu\"."),
                    origin, shownName(config.activation));
    }
    checkIds(config, origin);
    if (parameters(config) > kMostParameters) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: a model of these sizes would have %2 parameters, more than can "
                             "be used."),
                    origin, parameters(config));
    }
}

void checkDecoderType(std::string_view modelType, const std::string& origin) {
    constexpr std::array<std::string_view, 3> kTypes{"llama", "mistral", "qwen2"};
    if (std::ranges::find(kTypes, modelType) == kTypes.end()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the model type is \"%2\". Language models of the types llama "
                             "(Llama 2 and 3, OpenLLaMA, TinyLlama, SmolLM2), mistral and qwen2 "
                             "can be used."),
                    origin, shownName(modelType));
    }
}

} // namespace fts
