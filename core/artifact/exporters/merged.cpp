#include "core/artifact/exporters/merged.h"

#include "core/artifact/exporters/write_progress.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/decoder_config_json.h"
#include "core/formats/gguf_tokenizer.h"
#include "core/formats/language_model.h"
#include "core/formats/number_type.h"
#include "core/formats/safetensors.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kCopied[] = {
    "config.json",           "generation_config.json",  "tokenizer.json",    "tokenizer.model",
    "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "chat_template.jinja"};

void writeJson(const fs::path& path, const json& content) {
    writeFileAtomically(path, dumpJson(content, 2) + "\n");
}

// transformers loads in the number type config.json names.
void nameNumberType(DType type, const fs::path& path) {
    json config = parseJson(readFile(path), path.string());
    for (const char* key : {"dtype", "torch_dtype"}) {
        config.erase(key);
    }
    config["torch_dtype"] = numberTypeName(type);
    writeJson(path, config);
}

void copyFiles(const fs::path& base, DType type, const fs::path& folder) {
    for (const char* name : kCopied) {
        if (fs::exists(base / name)) {
            writeFileAtomically(folder / name, readFile(base / name));
        }
    }
    nameNumberType(type, folder / "config.json");
}

json tokenizerConfig(const CausalModel& model) {
    const DecoderConfig& config = model.config();
    json content{{"tokenizer_class", "PreTrainedTokenizerFast"},
                 {"clean_up_tokenization_spaces", false},
                 {"model_max_length", config.positions}};
    const auto name = [&](const char* key, std::optional<int> id) {
        if (id) {
            content[key] = model.tokenizer().token(*id).name;
        }
    };
    name("bos_token", config.bosTokenId);
    name("pad_token", config.padTokenId);
    if (!config.eosTokenIds.empty()) {
        name("eos_token", config.eosTokenIds.front());
    }
    if (model.chatTemplate() != nullptr) {
        content["chat_template"] = model.chatTemplate()->source();
    }
    return content;
}

void writeFiles(const CausalModel& model, const GgufFile& base, DType type,
                const fs::path& folder) {
    writeJson(folder / "config.json",
              decoderConfigJson(model.config(), numberTypeName(type), base.origin()));
    writeJson(folder / "generation_config.json", generationConfigJson(model.config()));
    writeFileAtomically(folder / "tokenizer.json", ggufTokenizerJson(base));
    writeJson(folder / "tokenizer_config.json", tokenizerConfig(model));
}

torch::ScalarType torchTypeOf(DType type) {
    return type == DType::BF16  ? torch::kBFloat16
           : type == DType::F16 ? torch::kFloat16
                                : torch::kFloat32;
}

void writeWeights(const CausalModel& model, DType type, const fs::path& path, JobContext& context) {
    const auto parameters = model.network()->named_parameters();
    std::vector<TensorView> views;
    for (const auto& item : parameters) {
        views.push_back({item.key(), type, item.value().sizes().vec(), {}});
    }
    WriteProgress progress(context, views.size());
    torch::Tensor written; // of the numbers of the file
    writeSafetensors(path, views, {{"format", "pt"}}, [&](const TensorView& view) {
        progress.next();
        written = parameters[view.name].detach().to(torchTypeOf(type)).contiguous();
        return std::span(static_cast<const std::byte*>(written.const_data_ptr()), written.nbytes());
    });
}

} // namespace

DType writeMergedFolder(const TunedModel& tuned, const fs::path& folder, JobContext& context) {
    const DType type = numberType(tuned.model->weights());
    if (const fs::path gguf = ggufFileAt(tuned.base); gguf.empty()) {
        copyFiles(tuned.base, type, folder);
    } else {
        writeFiles(*tuned.model, GgufFile(gguf), type, folder);
    }
    writeWeights(*tuned.model, type, folder / "model.safetensors", context);
    return type;
}

} // namespace fts
