#include "core/formats/sentence_transformer.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/config_file.h"
#include "core/formats/file_part.h"
#include "core/formats/sentence_transformer_names.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Config = SentenceTransformerConfig;
using Pooling = Config::Pooling;

constexpr std::size_t kMostModules = 100;
constexpr int kLargestWidth = 65'536;
constexpr std::int64_t kMostWeights = 100'000'000; // of a dense layer; 400 MB
constexpr int kLongestInput = 10'000'000;

template <typename... Arguments>
[[noreturn]] void refuse(const ConfigFile& file, std::string_view text, Arguments&&... arguments) {
    throw Error(ErrorKind::Unsupported, text, file.origin(), std::forward<Arguments>(arguments)...);
}

std::string lastPart(const std::string& classPath) {
    return classPath.substr(classPath.rfind('.') + 1);
}

Pooling poolingNamed(const ConfigFile& file, const std::string& mode) {
    for (const PoolingName& name : kPoolingNames) {
        if (mode == name.mode || mode == name.flag) {
            return name.pooling;
        }
    }
    refuse(file,
           FTS_TEXT("%1: the pooling \"%2\" is not supported. Mean, cls, max and last token "
                    "are."),
           shownName(mode));
}

/// The names of the poolings a file asks for, in either spelling.
std::vector<std::string> poolingModes(const ConfigFile& file) {
    std::vector<std::string> modes;
    if (!file.has("pooling_mode")) {
        for (const auto& [key, value] : file.content().items()) {
            if (key.starts_with("pooling_mode_") && file.flag(key, false)) {
                modes.push_back(key);
            }
        }
        return modes;
    }
    const json& value = file.content().at("pooling_mode");
    if (!value.is_array()) {
        return {file.text("pooling_mode", "")};
    }
    for (const json& mode : value) {
        modes.push_back(
            ConfigFile({{"pooling_mode", mode}}, file.origin()).text("pooling_mode", ""));
    }
    return modes;
}

/// The width of a module's vectors, under its name before or since version 6; 0 if not told.
int pooledWidth(const ConfigFile& file) {
    const char* key =
        file.has("embedding_dimension") ? "embedding_dimension" : "word_embedding_dimension";
    return file.number(key, 1, kLargestWidth, 0);
}

Pooling readPooling(const ConfigFile& file) {
    if (!file.flag("include_prompt", true)) {
        refuse(file, FTS_TEXT("%1: pooling without the prompt's tokens is not supported."));
    }
    const std::vector<std::string> modes = poolingModes(file);
    if (modes.size() > 1) {
        refuse(file, FTS_TEXT("%1: several poolings at once are not supported."));
    }
    return modes.empty() ? Pooling::Mean : poolingNamed(file, modes.front());
}

void checkOnSentences(const ConfigFile& file) {
    for (const char* key : {"module_input_name", "module_output_name"}) {
        if (file.text(key, "sentence_embedding") != "sentence_embedding") {
            refuse(file,
                   FTS_TEXT("%1: \"%2\" is \"%3\", but only modules that change the sentence's "
                            "vector are supported."),
                   key, shownName(file.text(key, "")));
        }
    }
}

std::string activationNamed(const ConfigFile& file) {
    const std::string function =
        file.text("activation_function", "torch.nn.modules.activation.Tanh");
    for (const auto& [name, classPath] : kActivationNames) {
        if (function.starts_with("torch.nn.") && lastPart(function) == lastPart(classPath)) {
            return name;
        }
    }
    refuse(file, FTS_TEXT("%1: the activation \"%2\" is not supported."), shownName(function));
}

DenseModule readDense(const ConfigFile& file, const std::string& path) {
    DenseModule dense;
    dense.inFeatures = file.number("in_features", 1, kLargestWidth);
    dense.outFeatures = file.number("out_features", 1, kLargestWidth);
    dense.bias = file.flag("bias", true);
    dense.activation = activationNamed(file);
    dense.folder = path;
    if (file.flag("use_residual", false)) {
        refuse(file, FTS_TEXT("%1: a dense layer with a residual connection is not supported."));
    }
    if (std::int64_t{dense.inFeatures} * dense.outFeatures > kMostWeights) {
        refuse(file, FTS_TEXT("%1: a dense layer from %2 to %3 features is too large."),
               dense.inFeatures, dense.outFeatures);
    }
    checkOnSentences(file);
    return dense;
}

/// Reads the modules in turn, which must come as encoder, pooling, dense layers, normalising.
class ModuleReader {
public:
    ModuleReader(const fs::path& folder, Config& config) : m_folder(folder), m_config(config) {}

    void read(const ConfigFile& module) {
        const std::string type = module.text("type", "");
        const std::string kind = lastPart(type);
        if (!type.starts_with("sentence_transformers.")) {
            refuse(module,
                   FTS_TEXT("%1: the module \"%2\" is code of the model's own, which is not "
                            "supported."),
                   shownName(type));
        }
        const std::string path = modulePath(module);
        if (m_next == Next::Encoder && kind == "Transformer") {
            m_config.transformerPath = path;
            m_next = Next::Pooling;
        } else if (m_next == Next::Pooling && kind == "Pooling") {
            const ConfigFile file(m_folder / path / "config.json");
            m_config.pooling = readPooling(file);
            m_width = pooledWidth(file);
            m_next = Next::Rest;
        } else if (m_next == Next::Rest && kind == "Dense" && !m_config.normalize) {
            addDense(ConfigFile(m_folder / path / "config.json"), path);
        } else if (m_next == Next::Rest && kind == "Normalize") {
            addNormalize(m_folder / path / "config.json");
        } else {
            refuse(module,
                   FTS_TEXT("%1: the module \"%2\" is not supported at its place. An "
                            "encoder, a pooling, dense layers and a normalising are, in "
                            "this order."),
                   shownName(kind));
        }
    }

    void checkComplete(const std::string& file) const {
        if (m_next != Next::Rest) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1: a Transformer module and a Pooling module are needed, but "
                                 "not both are there."),
                        file);
        }
    }

private:
    enum class Next { Encoder, Pooling, Rest };

    std::string modulePath(const ConfigFile& module) const {
        const std::string path = module.text("path", "");
        if (!pathInside(m_folder, path)) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: the module path \"%2\" leads out of the model's folder."),
                        module.origin(), shownName(path));
        }
        return path;
    }

    void addDense(const ConfigFile& file, const std::string& path) {
        DenseModule dense = readDense(file, path);
        if (m_width != 0 && dense.inFeatures != m_width) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: in_features is %2, but the module before it gives %3."),
                        file.origin(), dense.inFeatures, m_width);
        }
        m_width = dense.outFeatures;
        m_config.dense.push_back(std::move(dense));
    }

    void addNormalize(const fs::path& configJson) {
        if (isThere(configJson)) {
            checkOnSentences(ConfigFile(configJson));
        }
        m_config.normalize = true;
    }

    const fs::path& m_folder;
    Config& m_config;
    Next m_next = Next::Encoder;
    int m_width = 0; ///< of the vectors so far; 0 if not known
};

void readModules(Config& config, const fs::path& folder, const fs::path& path) {
    const json list = readConfigJson(path);
    if (!list.is_array() || list.empty() || list.size() > kMostModules) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: this is not a list of modules."),
                    path.string());
    }
    ModuleReader reader(folder, config);
    for (const json& entry : list) {
        reader.read(ConfigFile(entry, path.string()));
    }
    reader.checkComplete(path.string());
}

void readPrompts(Config& config, const fs::path& path) {
    if (!isThere(path)) {
        return;
    }
    const ConfigFile file(path);
    const std::string kind = file.text("model_type", "SentenceTransformer");
    if (kind != "SentenceTransformer") {
        refuse(file, FTS_TEXT("%1: the model is a %2, which is not supported."), shownName(kind));
    }
    config.defaultPrompt = file.text("default_prompt_name", "");
    config.similarity = file.text("similarity_fn_name", "cosine");
    if (file.has("prompts")) {
        const ConfigFile prompts(file.content().at("prompts"), file.origin());
        for (const auto& [name, unused] : prompts.content().items()) {
            config.prompts[name] = prompts.text(name, "");
        }
    }
    if (!config.defaultPrompt.empty() && !config.prompts.contains(config.defaultPrompt)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the default prompt \"%2\" is not among the prompts."),
                    file.origin(), shownName(config.defaultPrompt));
    }
}

/// Since version 6 the tokenizer keeps the limit; one without a limit has 10³⁰ there.
void readTokenizerLimit(Config& config, const fs::path& path) {
    if (!isThere(path)) {
        return;
    }
    const ConfigFile file(path);
    const double limit = file.real("model_max_length", 1, 1e300, kLongestInput + 1);
    if (limit <= kLongestInput) {
        config.maxSeqLength = static_cast<int>(limit);
    }
}

void readLimit(Config& config, const fs::path& folder) {
    const fs::path path = folder / "sentence_bert_config.json";
    if (isThere(path)) {
        const ConfigFile file(path);
        if (file.has("max_seq_length")) {
            config.maxSeqLength = file.number("max_seq_length", 1, kLongestInput);
        }
        if (file.flag("do_lower_case", false)) {
            refuse(file, FTS_TEXT("%1: \"do_lower_case\" is not supported; lower-casing belongs to "
                                  "the tokenizer."));
        }
    }
    if (!config.maxSeqLength) {
        readTokenizerLimit(config, folder / "tokenizer_config.json");
    }
}

} // namespace

Config readSentenceTransformer(const fs::path& folder) {
    Config config;
    const fs::path modules = folder / "modules.json";
    if (isThere(modules)) {
        readModules(config, folder, modules);
        readPrompts(config, folder / "config_sentence_transformers.json");
    }
    readLimit(config, folder / config.transformerPath);
    return config;
}

OwnPrompts ownPrompts(const Config& config) {
    const auto named = [&config](const char* name) {
        const auto prompt = config.prompts.find(name);
        return prompt == config.prompts.end() ? std::string() : prompt->second;
    };
    const std::string document = named("document");
    return {named("query"), document.empty() ? named("passage") : document};
}

} // namespace fts
