#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fts {

/// A dense layer after pooling.
struct DenseModule {
    int inFeatures = 0;
    int outFeatures = 0;
    bool bias = true;
    std::string activation; ///< "identity", "tanh", "relu", "gelu" or "silu"
    std::string folder;     ///< relative to the model's
};

/// What a sentence-transformers folder says about turning token vectors into one vector.
struct SentenceTransformerConfig {
    enum class Pooling { Mean, Cls, Max, Last };

    Pooling pooling = Pooling::Mean;
    bool normalize = false;
    std::vector<DenseModule> dense; ///< in order, between pooling and normalising
    std::optional<int> maxSeqLength;
    std::map<std::string, std::string> prompts; ///< name → text put before the input
    std::string defaultPrompt;                  ///< name; empty if none
    std::string transformerPath;                ///< subfolder of the encoder; empty: the folder
    std::string similarity = "cosine";
};

/// Reads modules.json and what it names. A plain Hugging Face folder gets mean pooling without
/// normalising, as sentence-transformers does. Throws Format, or Unsupported naming the module.
SentenceTransformerConfig readSentenceTransformer(const std::filesystem::path& folder);

/// The texts a model wants before questions and before passages, where its folder names them.
struct OwnPrompts {
    std::string query;
    std::string passage;
};
OwnPrompts ownPrompts(const SentenceTransformerConfig& config);

/// Writes every configuration file of `config` into `target` (an existing folder), and copies
/// the encoder's config.json and tokenizer files from `source`, its folder before. The caller
/// adds the weights. The spelling is the one sentence-transformers has read since version 2.
void writeSentenceTransformer(const std::filesystem::path& target,
                              const std::filesystem::path& source,
                              const SentenceTransformerConfig& config);

} // namespace fts
