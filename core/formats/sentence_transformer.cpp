#include "core/formats/sentence_transformer.h"

#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/config_file.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Config = SentenceTransformerConfig;
using Pooling = Config::Pooling;

struct PoolingName {
    Pooling pooling;
    const char* flag; ///< the key older versions write
    const char* mode; ///< the value of "pooling_mode" since version 6
};

constexpr std::array<PoolingName, 4> kPoolings{{
    {Pooling::Mean, "pooling_mode_mean_tokens", "mean"},
    {Pooling::Cls, "pooling_mode_cls_token", "cls"},
    {Pooling::Max, "pooling_mode_max_tokens", "max"},
    {Pooling::Last, "pooling_mode_lasttoken", "lasttoken"},
}};

constexpr std::array<std::pair<const char*, const char*>, 5> kActivations{{
    {"identity", "torch.nn.modules.linear.Identity"},
    {"tanh", "torch.nn.modules.activation.Tanh"},
    {"relu", "torch.nn.modules.activation.ReLU"},
    {"gelu", "torch.nn.modules.activation.GELU"},
    {"silu", "torch.nn.modules.activation.SiLU"},
}};

std::string lastPart(const std::string& classPath) {
    return classPath.substr(classPath.rfind('.') + 1);
}

std::string modulePath(const fs::path& folder, const ConfigFile& module) {
    const std::string path = module.text("path", "");
    if (fs::path(path).is_absolute() || !isInside(folder, folder / path)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the module path \"%2\" leads out of the model's folder."),
                    module.origin(), path);
    }
    return path;
}

[[noreturn]] void refusePooling(const ConfigFile& file, const std::string& mode) {
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: the pooling \"%2\" is not supported. Mean, cls, max and last token "
                         "are."),
                file.origin(), mode);
}

Pooling poolingNamed(const ConfigFile& file, const std::string& mode) {
    for (const PoolingName& name : kPoolings) {
        if (mode == name.mode) {
            return name.pooling;
        }
    }
    refusePooling(file, mode);
}

Pooling poolingFlagged(const ConfigFile& file) {
    std::optional<Pooling> found;
    for (const auto& [key, value] : file.content().items()) {
        if (!key.starts_with("pooling_mode_") || !file.flag(key, false)) {
            continue;
        }
        if (found) {
            refusePooling(file, "several at once");
        }
        for (const PoolingName& name : kPoolings) {
            if (key == name.flag) {
                found = name.pooling;
            }
        }
        if (!found) {
            refusePooling(file, key);
        }
    }
    return found.value_or(Pooling::Mean);
}

Pooling readPooling(const fs::path& path) {
    const ConfigFile file(path);
    if (!file.flag("include_prompt", true)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: pooling without the prompt's tokens is not supported."),
                    file.origin());
    }
    return file.has("pooling_mode") ? poolingNamed(file, file.text("pooling_mode", ""))
                                    : poolingFlagged(file);
}

DenseModule readDense(const fs::path& folder, const std::string& path) {
    const ConfigFile file(folder / path / "config.json");
    DenseModule dense;
    dense.inFeatures = file.number("in_features", 1, 1'000'000);
    dense.outFeatures = file.number("out_features", 1, 1'000'000);
    dense.bias = file.flag("bias", true);
    dense.folder = path;
    const std::string function =
        file.text("activation_function", "torch.nn.modules.activation.Tanh");
    for (const auto& [name, classPath] : kActivations) {
        if (lastPart(function) == lastPart(classPath)) {
            dense.activation = name;
        }
    }
    if (dense.activation.empty()) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("%1: the activation %2 is not supported."),
                    file.origin(), function);
    }
    return dense;
}

void readModule(Config& config, const fs::path& folder, const ConfigFile& module) {
    const std::string kind = lastPart(module.text("type", ""));
    const std::string path = modulePath(folder, module);
    if (kind == "Transformer") {
        config.transformerPath = path;
    } else if (kind == "Pooling") {
        config.pooling = readPooling(folder / path / "config.json");
    } else if (kind == "Dense" && !config.normalize) {
        config.dense.push_back(readDense(folder, path));
    } else if (kind == "Normalize") {
        config.normalize = true;
    } else {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the module \"%2\" is not supported here."), module.origin(),
                    kind);
    }
}

void readPrompts(Config& config, const fs::path& path) {
    if (!fs::exists(path)) {
        return;
    }
    const ConfigFile file(path);
    config.defaultPrompt = file.text("default_prompt_name", "");
    config.similarity = file.text("similarity_fn_name", "cosine");
    if (file.has("prompts")) {
        const ConfigFile prompts(file.content().at("prompts"), file.origin());
        for (const auto& [name, unused] : prompts.content().items()) {
            config.prompts[name] = prompts.text(name, "");
        }
    }
}

void readLimit(Config& config, const fs::path& path) {
    if (!fs::exists(path)) {
        return;
    }
    const ConfigFile file(path);
    if (file.has("max_seq_length")) {
        config.maxSeqLength = file.number("max_seq_length", 1, 10'000'000);
    }
    if (file.flag("do_lower_case", false)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: \"do_lower_case\" is not supported; lower-casing belongs to the "
                             "tokenizer."),
                    file.origin());
    }
}

void writeJson(const fs::path& path, const nlohmann::ordered_json& value) {
    fs::create_directories(path.parent_path());
    writeFileAtomically(path, value.dump(2) + "\n");
}

void writePooling(const fs::path& path, Pooling pooling) {
    nlohmann::ordered_json content;
    for (const PoolingName& name : kPoolings) {
        content[name.flag] = name.pooling == pooling;
    }
    content["include_prompt"] = true;
    writeJson(path, content);
}

void writeDense(const fs::path& path, const DenseModule& dense) {
    std::string function;
    for (const auto& [name, classPath] : kActivations) {
        if (dense.activation == name) {
            function = classPath;
        }
    }
    writeJson(path, {{"in_features", dense.inFeatures},
                     {"out_features", dense.outFeatures},
                     {"bias", dense.bias},
                     {"activation_function", function}});
}

/// modules.json in the making: each call adds the next entry.
class ModuleList {
public:
    std::string add(const std::string& kind, std::string path) {
        const std::size_t index = m_entries.size();
        m_entries.push_back({{"idx", index},
                             {"name", std::to_string(index)},
                             {"path", path},
                             {"type", "sentence_transformers.models." + kind}});
        return path;
    }
    std::string nextPath(const std::string& kind) const {
        return std::to_string(m_entries.size()) + "_" + kind;
    }
    const nlohmann::ordered_json& entries() const { return m_entries; }

private:
    nlohmann::ordered_json m_entries = nlohmann::ordered_json::array();
};

void copyTokenizer(const fs::path& target, const fs::path& source,
                   std::optional<int> maxSeqLength) {
    for (const char* name : {"config.json", "tokenizer.json", "special_tokens_map.json",
                             "vocab.txt", "added_tokens.json"}) {
        if (fs::exists(source / name)) {
            writeFileAtomically(target / name, readFile(source / name));
        }
    }
    const fs::path name = "tokenizer_config.json";
    if (fs::exists(source / name)) {
        json content = ConfigFile(source / name).content();
        if (maxSeqLength) {
            content["model_max_length"] = *maxSeqLength;
        }
        writeFileAtomically(target / name, dumpJson(content, 2) + "\n");
    }
}

} // namespace

Config readSentenceTransformer(const fs::path& folder) {
    Config config;
    const fs::path modules = folder / "modules.json";
    if (!fs::exists(modules)) {
        return config;
    }
    const json list = parseJson(readFile(modules), modules.string());
    if (!list.is_array() || list.empty()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: this is not a list of modules."),
                    modules.string());
    }
    for (const json& entry : list) {
        readModule(config, folder, ConfigFile(entry, modules.string()));
    }
    readPrompts(config, folder / "config_sentence_transformers.json");
    readLimit(config, folder / config.transformerPath / "sentence_bert_config.json");
    return config;
}

void writeSentenceTransformer(const fs::path& target, const fs::path& source,
                              const Config& config) {
    ModuleList modules;
    modules.add("Transformer", config.transformerPath);
    writePooling(target / modules.add("Pooling", modules.nextPath("Pooling")) / "config.json",
                 config.pooling);
    for (const DenseModule& dense : config.dense) {
        writeDense(target / modules.add("Dense", dense.folder) / "config.json", dense);
    }
    if (config.normalize) {
        fs::create_directories(target / modules.add("Normalize", modules.nextPath("Normalize")));
    }
    writeJson(target / "modules.json", modules.entries());
    writeJson(target / "config_sentence_transformers.json",
              {{"prompts", config.prompts},
               {"default_prompt_name",
                config.defaultPrompt.empty() ? json(nullptr) : json(config.defaultPrompt)},
               {"similarity_fn_name", config.similarity}});
    nlohmann::ordered_json limit{{"do_lower_case", false}};
    if (config.maxSeqLength) {
        limit["max_seq_length"] = *config.maxSeqLength;
    }
    writeJson(target / config.transformerPath / "sentence_bert_config.json", limit);
    copyTokenizer(target / config.transformerPath, source / config.transformerPath,
                  config.maxSeqLength);
}

} // namespace fts
