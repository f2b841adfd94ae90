#include "core/corpus/model_reader.h"

#include "core/formats/bert_config.h"
#include "core/formats/sentence_transformer.h"
#include "core/project/models.h"

namespace fts {

ModelReader openModelReader(const Specs& specs) {
    const ModelSpec model = encoderSpec(specs);
    const auto folder = resolveModel(model.base);
    const SentenceTransformerConfig config = readSentenceTransformer(folder);
    const auto encoder = folder / config.transformerPath;
    const int positions = readBertConfig(encoder / "config.json").positions;
    return {Tokenizer::fromFolder(encoder), resolveModelSpec(model, ownPrompts(config), positions),
            positions};
}

} // namespace fts
