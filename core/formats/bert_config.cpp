#include "core/formats/bert_config.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/formats/config_file.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

struct Kind {
    std::string_view modelType;
    bool paddingFirst = false; ///< positions up to the padding's id stand for padding
    bool types = true;
    bool distances = false; ///< attention has biases by distance
};
constexpr std::array kKinds{Kind{"bert"},
                            Kind{"roberta", true},
                            Kind{"xlm-roberta", true},
                            Kind{"camembert", true},
                            Kind{"distilbert", false, false},
                            Kind{"mpnet", true, false, true}};

// 40 GB of fp32. Each size alone may be honest where all of them together are not.
constexpr std::int64_t kMostParameters = 10'000'000'000;

std::int64_t parameters(const BertConfig& config) {
    const std::int64_t hidden = config.hidden;
    const std::int64_t rows =
        std::int64_t{config.vocabularySize} + config.firstPosition + config.positions;
    return hidden * (rows + config.layers * (4 * hidden + 2 * std::int64_t{config.intermediate}));
}

void checkSizes(const BertConfig& config, const std::string& file) {
    if (config.hidden % config.heads != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: a vector of %2 numbers cannot be divided among %3 attention "
                             "heads."),
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

const Kind& kindOf(const ConfigFile& file) {
    const std::string modelType = file.text("model_type", "");
    const auto* kind = std::ranges::find(kKinds, modelType, &Kind::modelType);
    if (kind == kKinds.end()) {
        throw Error(
            ErrorKind::Unsupported,
            FTS_TEXT("%1: the model type is \"%2\". Encoders of the types bert (MiniLM, bge, "
                     "e5, gte …), roberta, xlm-roberta, camembert, distilbert and mpnet can "
                     "be used."),
            file.origin(), shownName(modelType));
    }
    return *kind;
}

void checkUse(const ConfigFile& file) {
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
}

void readSizes(const ConfigFile& file, const Kind& kind, BertConfig& config) {
    config.hidden = file.number("hidden_size", 1, 65'536);
    config.layers = file.number("num_hidden_layers", 1, 512);
    config.heads = file.number("num_attention_heads", 1, 1'024);
    config.intermediate = file.number("intermediate_size", 1, 1'000'000);
    config.typeVocabulary = kind.types ? file.number("type_vocab_size", 1, 1'024, 2) : 0;
    config.layerNormEpsilon = file.real("layer_norm_eps", 0, 1, 1e-12);
    config.activation = file.text("hidden_act", "gelu");
    if (kind.distances) { // transformers counts in 32, whatever its configuration says
        config.distanceBuckets = file.number("relative_attention_num_buckets", 32, 32, 32);
    }
}

void readDistilBertSizes(const ConfigFile& file, BertConfig& config) {
    config.hidden = file.number("dim", 1, 65'536);
    config.layers = file.number("n_layers", 1, 512);
    config.heads = file.number("n_heads", 1, 1'024);
    config.intermediate = file.number("hidden_dim", 1, 1'000'000);
    config.activation = file.text("activation", "gelu");
}

void readPositions(const ConfigFile& file, const Kind& kind, BertConfig& config) {
    const int rows = file.number("max_position_embeddings", 2, 10'000'000);
    config.padTokenId = file.number("pad_token_id", 0, 10'000'000, kind.paddingFirst ? 1 : 0);
    config.firstPosition = kind.paddingFirst ? config.padTokenId + 1 : 0;
    config.positions = rows - config.firstPosition;
    if (config.positions < 2) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: max_position_embeddings %2 leaves no place for a text after "
                             "pad_token_id %3."),
                    file.origin(), rows, config.padTokenId);
    }
}

} // namespace

BertConfig readBertConfig(const std::filesystem::path& configJson) {
    const ConfigFile file(configJson);
    const Kind& kind = kindOf(file);
    checkUse(file);
    BertConfig config;
    config.modelType = kind.modelType;
    config.vocabularySize = file.number("vocab_size", 1, 10'000'000);
    if (kind.modelType == "distilbert") {
        readDistilBertSizes(file, config);
    } else {
        readSizes(file, kind, config);
    }
    readPositions(file, kind, config);
    checkSizes(config, file.origin());
    return config;
}

} // namespace fts
