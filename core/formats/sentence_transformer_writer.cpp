#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/bert_config.h"
#include "core/formats/config_file.h"
#include "core/formats/file_part.h"
#include "core/formats/sentence_transformer.h"
#include "core/formats/sentence_transformer_names.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using Config = SentenceTransformerConfig;

constexpr std::uint64_t kLargestTokenizer = 200'000'000;

void makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throwErrno("write", folder.string(), error.value());
    }
}

void writeJson(const fs::path& path, const ordered_json& value) {
    makeFolder(path.parent_path());
    writeFileAtomically(path,
                        value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

/// Versions before 6 insist on the width.
void writePooling(const fs::path& path, Config::Pooling pooling, int width) {
    ordered_json content{{"word_embedding_dimension", width}};
    for (const PoolingName& name : kPoolingNames) {
        content[name.flag] = name.pooling == pooling;
    }
    content["include_prompt"] = true;
    writeJson(path, content);
}

void writeDense(const fs::path& path, const DenseModule& dense) {
    for (const auto& [name, classPath] : kActivationNames) {
        if (dense.activation == name) {
            writeJson(path, {{"in_features", dense.inFeatures},
                             {"out_features", dense.outFeatures},
                             {"bias", dense.bias},
                             {"activation_function", classPath}});
            return;
        }
    }
    throw Error(ErrorKind::Internal, FTS_TEXT("%1: the activation \"%2\" has no name."),
                path.string(), dense.activation);
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
    const ordered_json& entries() const { return m_entries; }

private:
    ordered_json m_entries = ordered_json::array();
};

void copyTokenizer(const fs::path& target, const fs::path& source,
                   std::optional<int> maxSeqLength) {
    for (const char* name : {"config.json", "tokenizer.json", "special_tokens_map.json",
                             "vocab.txt", "added_tokens.json"}) {
        if (isThere(source / name)) {
            writeFileAtomically(target / name, readFile(source / name, kLargestTokenizer));
        }
    }
    const fs::path name = "tokenizer_config.json";
    if (isThere(source / name)) {
        nlohmann::json content = ConfigFile(source / name).content();
        if (maxSeqLength) {
            content["model_max_length"] = *maxSeqLength;
        }
        writeFileAtomically(target / name, dumpJson(content, 2) + "\n");
    }
}

void writePrompts(const fs::path& path, const Config& config) {
    writeJson(path, {{"prompts", config.prompts},
                     {"default_prompt_name", config.defaultPrompt.empty()
                                                 ? ordered_json(nullptr)
                                                 : ordered_json(config.defaultPrompt)},
                     {"similarity_fn_name", config.similarity}});
}

} // namespace

void writeSentenceTransformer(const fs::path& target, const fs::path& source,
                              const Config& config) {
    const fs::path encoder = source / config.transformerPath;
    const int width = readBertConfig(encoder / "config.json").hidden;
    ModuleList modules;
    modules.add("Transformer", config.transformerPath);
    writePooling(target / modules.add("Pooling", modules.nextPath("Pooling")) / "config.json",
                 config.pooling, width);
    for (const DenseModule& dense : config.dense) {
        writeDense(target / modules.add("Dense", dense.folder) / "config.json", dense);
    }
    if (config.normalize) {
        makeFolder(target / modules.add("Normalize", modules.nextPath("Normalize")));
    }
    writeJson(target / "modules.json", modules.entries());
    writePrompts(target / "config_sentence_transformers.json", config);
    ordered_json limit{{"do_lower_case", false}};
    if (config.maxSeqLength) {
        limit["max_seq_length"] = *config.maxSeqLength;
    }
    writeJson(target / config.transformerPath / "sentence_bert_config.json", limit);
    copyTokenizer(target / config.transformerPath, encoder, config.maxSeqLength);
}

} // namespace fts
