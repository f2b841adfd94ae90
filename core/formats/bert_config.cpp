#include "core/formats/bert_config.h"

#include "core/base/error.h"
#include "core/formats/config_file.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

// 40 GB of fp32. Each size alone may be honest where all of them together are not.
constexpr std::int64_t kMostParameters = 10'000'000'000;

std::int64_t parameters(const BertConfig& config) {
    const std::int64_t hidden = config.hidden;
    const std::int64_t rows = std::int64_t{config.vocabularySize} + config.positions;
    return hidden * (rows + config.layers * (4 * hidden + 2 * std::int64_t{config.intermediate}));
}

void checkSizes(const BertConfig& config, const std::string& file) {
    if (config.hidden % config.heads != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: hidden_size %2 cannot be divided among %3 attention heads."),
                    file, config.hidden, config.heads);
    }
    if (config.padTokenId >= config.vocabularySize) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: pad_token_id %2 is outside the vocabulary of %3."), file,
                    config.padTokenId, config.vocabularySize);
    }
    if (parameters(config) > kMostParameters) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: a model of these sizes would have %2 parameters, more than any "
                             "encoder has."),
                    file, parameters(config));
    }
}

} // namespace

BertConfig readBertConfig(const std::filesystem::path& configJson) {
    const ConfigFile file(configJson);
    BertConfig config;
    config.modelType = file.text("model_type", "");
    if (config.modelType != "bert") {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the model type is \"%2\". Models of type \"bert\" can be used "
                             "(MiniLM, bge, e5, gte …)."),
                    file.origin(), shownName(config.modelType));
    }
    const std::string positions = file.text("position_embedding_type", "absolute");
    if (positions != "absolute") {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: position embeddings of type \"%2\" are not supported."),
                    file.origin(), shownName(positions));
    }
    if (file.flag("is_decoder", false)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: \"is_decoder\" is true, but only encoders are supported."),
                    file.origin());
    }
    config.vocabularySize = file.number("vocab_size", 1, 10'000'000);
    config.hidden = file.number("hidden_size", 1, 65'536);
    config.layers = file.number("num_hidden_layers", 1, 512);
    config.heads = file.number("num_attention_heads", 1, 1'024);
    config.intermediate = file.number("intermediate_size", 1, 1'000'000);
    config.positions = file.number("max_position_embeddings", 2, 10'000'000);
    config.typeVocabulary = file.number("type_vocab_size", 1, 1'024, 2);
    config.padTokenId = file.number("pad_token_id", 0, 10'000'000, 0);
    config.layerNormEpsilon = file.real("layer_norm_eps", 0, 1, 1e-12);
    config.activation = file.text("hidden_act", "gelu");
    checkSizes(config, file.origin());
    return config;
}

} // namespace fts
