#include "core/project/model_facts.h"

#include <numeric>

#include "core/base/error.h"
#include "core/formats/bert_config.h"
#include "core/formats/language_model.h"
#include "core/formats/model_folder.h"
#include "core/formats/sentence_transformer.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytesOf(const fs::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code failure; // what cannot be looked at is not counted
    for (fs::recursive_directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::error_code unusable;
        const std::uint64_t size =
            entry->is_regular_file(unusable) ? entry->file_size(unusable) : 0;
        bytes += unusable ? 0 : size;
    }
    return bytes;
}

std::int64_t parametersOf(const TensorSource& weights) {
    return std::accumulate(weights.tensors().begin(), weights.tensors().end(), std::int64_t{0},
                           [](std::int64_t sum, const TensorView& tensor) {
                               return sum + static_cast<std::int64_t>(tensor.bytes.size() /
                                                                      dtypeSize(tensor.dtype));
                           });
}

void checkFolder(const fs::path& folder) {
    std::error_code unusable;
    if (!fs::is_directory(folder, unusable)) {
        throw Error(ErrorKind::NotFound, FTS_TEXT("There is no folder %1. Check the path."),
                    folder.string());
    }
    if (!fs::exists(folder / "config.json", unusable) &&
        !fs::exists(folder / "modules.json", unusable)) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("%1 is not a model's folder: neither config.json nor modules.json is "
                             "there. Choose the folder that holds the model's files."),
                    folder.string());
    }
}

} // namespace

ModelFacts readModelFacts(const fs::path& folder) {
    checkFolder(folder);
    const SentenceTransformerConfig config = readSentenceTransformer(folder);
    const fs::path encoder = folder / config.transformerPath;
    const BertConfig bert = readBertConfig(encoder / "config.json");
    Tokenizer::fromFolder(encoder).checkIds(static_cast<std::size_t>(bert.vocabularySize));
    ModelFacts facts;
    facts.family = bert.modelType;
    facts.dimension = config.dense.empty() ? bert.hidden : config.dense.back().outFeatures;
    facts.layers = bert.layers;
    facts.positions = bert.positions;
    facts.parameters = parametersOf(*openWeights(encoder));
    for (const DenseModule& dense : config.dense) {
        facts.parameters += parametersOf(*openWeights(folder / dense.folder));
    }
    facts.bytes = bytesOf(folder);
    const OwnPrompts prompts = ownPrompts(config);
    facts.queryPrompt = prompts.query;
    facts.passagePrompt = prompts.passage;
    return facts;
}

ModelFacts readLanguageModelFacts(const fs::path& path) {
    const LanguageModel model = openLanguageModel(path);
    std::error_code unusable;
    ModelFacts facts;
    facts.family = model.config.modelType;
    facts.dimension = model.config.hidden;
    facts.layers = model.config.layers;
    facts.positions = model.config.positions;
    for (const Weight& weight : model.weights->weights()) {
        facts.parameters += weight.size();
    }
    facts.bytes = fs::is_directory(path, unusable) ? bytesOf(path) : fs::file_size(path, unusable);
    facts.chats = model.chatTemplate.has_value();
    return facts;
}

} // namespace fts
