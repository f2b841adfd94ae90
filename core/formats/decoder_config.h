#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fts {

class GgufFile;

/// How a model's rotary positions are stretched beyond the length it was first trained for.
struct RopeScaling {
    enum class Kind {
        None,
        Linear,  ///< positions divided by `factor`
        Dynamic, ///< the base grows with the text once it is longer than `originalPositions`
        Llama3,  ///< low frequencies divided by `factor`, high ones kept, blended between
        Divisors ///< each frequency divided by its own number, as GGUF writes Llama 3's
    };
    Kind kind = Kind::None;
    double factor = 1;
    double lowFrequencyFactor = 1;
    double highFrequencyFactor = 4;
    int originalPositions = 0;
    std::vector<float> divisors; ///< one for each pair of a head's numbers
};

/// The sizes and ways of a Llama-family decoder.
struct DecoderConfig {
    std::string modelType; ///< a family: "llama", "mistral", "qwen2"
    int vocabularySize = 0;
    int hidden = 0; ///< width of a token's vector
    int layers = 0;
    int heads = 0;
    int keyValueHeads = 0; ///< divides `heads`: so many queries share one key and value
    int headSize = 0;      ///< even; `heads` × `headSize` need not be `hidden`
    int intermediate = 0;
    int positions = 0; ///< longest sequence
    double rmsNormEpsilon = 1e-6;
    double ropeTheta = 10'000;
    RopeScaling ropeScaling;
    int slidingWindow = 0; ///< tokens a token sees, itself included; 0: all before it
    bool tiedEmbeddings = false;
    bool queryKeyValueBias = false;  ///< q_proj, k_proj and v_proj have one
    bool outputBias = false;         ///< o_proj has one
    bool feedForwardBias = false;    ///< gate_proj, up_proj and down_proj have one
    std::string activation = "silu"; ///< as the file names it
    std::optional<int> bosTokenId;
    std::vector<int> eosTokenIds; ///< any of them ends an answer; may be empty
    std::optional<int> padTokenId;
};

/// Reads and checks config.json, and generation_config.json beside it for the ids that end an
/// answer, before anybody allocates by it. Throws NotFound, Format, or Unsupported for another
/// model type, activation or kind of positions, naming file and key.
DecoderConfig readDecoderConfig(const std::filesystem::path& configJson);

/// The same from a GGUF file's metadata.
DecoderConfig readDecoderConfig(const GgufFile& file);

/// The angle a position adds to each pair of a head's numbers: `headSize` / 2 of them, scaled as
/// the model asks for texts of up to `length` tokens (which matters to Kind::Dynamic only).
/// Source: transformers, modeling_rope_utils.py.
std::vector<double> ropeFrequencies(const DecoderConfig& config, int length);

} // namespace fts
