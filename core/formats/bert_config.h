#pragma once

#include <filesystem>
#include <string>

namespace fts {

/// The sizes of an encoder of the BERT family, from its config.json: BERT itself; RoBERTa (Liu et
/// al. 2019), XLM-RoBERTa and CamemBERT, which are BERT with other tokenizers; DistilBERT (Sanh et
/// al. 2019), which has fewer layers and no types; MPNet (Song et al. 2020), whose attention also
/// sees how far apart two tokens are.
struct BertConfig {
    int vocabularySize = 0;
    int hidden = 0; ///< width of a token's vector; a multiple of `heads`
    int layers = 0;
    int heads = 0;
    int intermediate = 0;
    int positions = 0;       ///< longest sequence
    int firstPosition = 0;   ///< row of the first token in the table of positions
    int typeVocabulary = 0;  ///< 0: the model has no types
    int distanceBuckets = 0; ///< of attention's biases by distance; 0: there are none
    double layerNormEpsilon = 1e-12;
    std::string activation; ///< as the file names it: "gelu" …
    int padTokenId = 0;
    std::string modelType; ///< "bert", "roberta" …
};

/// Reads and checks the file before anybody allocates by it. Throws NotFound, Format, or
/// Unsupported for another model type or position scheme.
BertConfig readBertConfig(const std::filesystem::path& configJson);

} // namespace fts
