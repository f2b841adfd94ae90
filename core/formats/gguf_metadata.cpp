#include "core/formats/gguf_metadata.h"

#include "core/base/error.h"
#include "core/formats/gguf.h"
#include "core/formats/gguf_folder_tokenizer.h"
#include "core/formats/language_model.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Kind = RopeScaling::Kind;

constexpr std::uint32_t kQuantisationVersion = 2;

/// Mistral's network is Llama's to llama.cpp.
std::string architectureOf(const DecoderConfig& config) {
    return config.modelType == "mistral" ? "llama" : config.modelType;
}

std::uint32_t whole(int number) {
    return static_cast<std::uint32_t>(number);
}

void addSizes(const DecoderConfig& config, GgufEntries& entries) {
    const auto add = [&, prefix = architectureOf(config) + "."](const char* key, auto value) {
        entries.emplace_back(prefix + key, value);
    };
    add("vocab_size", whole(config.vocabularySize));
    // A window is not said: up to its length nothing is outside it.
    add("context_length",
        whole(config.slidingWindow > 0 ? config.slidingWindow : config.positions));
    add("embedding_length", whole(config.hidden));
    add("block_count", whole(config.layers));
    add("feed_forward_length", whole(config.intermediate));
    add("attention.head_count", whole(config.heads));
    add("attention.head_count_kv", whole(config.keyValueHeads));
    add("attention.key_length", whole(config.headSize));
    add("attention.value_length", whole(config.headSize));
    add("attention.layer_norm_rms_epsilon", static_cast<float>(config.rmsNormEpsilon));
    add("rope.dimension_count", whole(config.headSize));
    add("rope.freq_base", static_cast<float>(config.ropeTheta));
    if (config.ropeScaling.kind == Kind::Linear) {
        add("rope.scaling.type", std::string("linear"));
        add("rope.scaling.factor", static_cast<float>(config.ropeScaling.factor));
    }
}

/// As llama.cpp reads them: whole numbers of 32 bits, real ones too.
struct AsWritten {
    GgufWritten operator()(bool value) const { return value; }
    GgufWritten operator()(std::int64_t value) const { return static_cast<std::uint32_t>(value); }
    GgufWritten operator()(double value) const { return static_cast<float>(value); }
    GgufWritten operator()(const std::string& value) const { return value; }
    GgufWritten operator()(const std::vector<bool>& values) const {
        return std::vector<std::int32_t>(values.begin(), values.end());
    }
    GgufWritten operator()(const std::vector<std::int64_t>& values) const {
        return std::vector<std::int32_t>(values.begin(), values.end());
    }
    GgufWritten operator()(const std::vector<double>& values) const {
        return std::vector<float>(values.begin(), values.end());
    }
    GgufWritten operator()(const std::vector<std::string>& values) const { return values; }
};

void addTokenizer(const GgufFile& file, GgufEntries& entries) {
    for (const auto& [key, value] : file.metadata()) {
        if (key.starts_with("tokenizer.")) {
            entries.emplace_back(key, std::visit(AsWritten(), value));
        }
    }
}

} // namespace

GgufEntries ggufMetadata(const DecoderConfig& config, const fs::path& source,
                         std::uint32_t fileType) {
    if (config.ropeScaling.kind == Kind::Dynamic) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: its positions are stretched as texts grow, which a GGUF file "
                             "cannot say. Export the merged folder or the adapter instead."),
                    source.string());
    }
    GgufEntries entries{{"general.architecture", architectureOf(config)},
                        {"general.type", std::string("model")},
                        {"general.file_type", fileType},
                        {"general.quantization_version", kQuantisationVersion}};
    addSizes(config, entries);
    if (const fs::path gguf = ggufFileAt(source); !gguf.empty()) {
        addTokenizer(GgufFile(gguf), entries);
    } else {
        addFolderTokenizer(source, config, entries);
    }
    return entries;
}

std::vector<float> ggufRopeDivisors(const DecoderConfig& config) {
    if (config.ropeScaling.kind != Kind::Llama3 && config.ropeScaling.kind != Kind::Divisors) {
        return {};
    }
    DecoderConfig plain = config;
    plain.ropeScaling = {};
    const auto slowed = ropeFrequencies(config, config.positions);
    const auto own = ropeFrequencies(plain, config.positions);
    std::vector<float> divisors;
    for (std::size_t i = 0; i < own.size(); ++i) {
        divisors.push_back(static_cast<float>(own[i] / slowed[i]));
    }
    return divisors;
}

} // namespace fts
