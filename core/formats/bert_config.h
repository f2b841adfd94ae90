#pragma once

#include <filesystem>
#include <string>

namespace fts {

/// The sizes of a BERT-family encoder, from its config.json.
struct BertConfig {
    int vocabularySize = 0;
    int hidden = 0; ///< width of a token's vector; a multiple of `heads`
    int layers = 0;
    int heads = 0;
    int intermediate = 0;
    int positions = 0; ///< longest sequence
    int typeVocabulary = 0;
    double layerNormEpsilon = 1e-12;
    std::string activation; ///< as the file names it: "gelu" …
    int padTokenId = 0;
    std::string modelType;
};

/// Reads and checks the file before anybody allocates by it. Throws NotFound, Format, or
/// Unsupported for another model type or position scheme.
BertConfig readBertConfig(const std::filesystem::path& configJson);

} // namespace fts
