#include "core/nn/peft_adapter.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/config_file.h"
#include "core/formats/peft_folder.h"
#include "core/formats/safetensors.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json configOf(const LoraSettings& settings, const std::string& base) {
    return {{"peft_type", "LORA"},
            {"task_type", "CAUSAL_LM"},
            {"base_model_name_or_path", base},
            {"r", settings.rank},
            {"lora_alpha", settings.alpha},
            {"lora_dropout", settings.dropout},
            {"use_rslora", settings.rankStabilised},
            {"use_dora", settings.weightDecomposed},
            {"target_modules", settings.targets},
            {"bias", "none"},
            {"fan_in_fan_out", false},
            {"init_lora_weights", true},
            {"inference_mode", true},
            {"modules_to_save", nullptr},
            {"layers_to_transform", nullptr},
            {"layers_pattern", nullptr},
            {"rank_pattern", json::object()},
            {"alpha_pattern", json::object()},
            {"revision", nullptr}};
}

/// Kinds of adapter that would be read as plain ones otherwise.
void checkPlain(const ConfigFile& file) {
    const json& content = file.content();
    const auto refuse = [&](const char* key) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: what \"%2\" says is not supported. Merge the adapter into its "
                             "base with PEFT (\"merge_and_unload\") and use the merged model."),
                    file.origin(), key);
    };
    if (file.text("peft_type", "") != "LORA") {
        refuse("peft_type");
    }
    if (file.text("bias", "none") != "none") {
        refuse("bias");
    }
    for (const char* key : {"lora_bias", "fan_in_fan_out"}) {
        if (file.flag(key, false)) {
            refuse(key);
        }
    }
    for (const char* key : {"modules_to_save", "layers_to_transform", "rank_pattern",
                            "alpha_pattern", "alora_invocation_tokens"}) {
        if (content.contains(key) && !content.at(key).empty()) {
            refuse(key);
        }
    }
}

/// Other ways to begin ("pissa", "olora", "corda" …) change the base's weights as well, each time
/// that PEFT loads the adapter.
void checkBeginning(const ConfigFile& file) {
    constexpr std::array<const char*, 3> kBesideTheBase{"gaussian", "orthogonal", "eva"};
    const json begun = file.content().value("init_lora_weights", json());
    if (!begun.is_null() && !begun.is_boolean() &&
        std::ranges::find(kBesideTheBase, begun) == kBesideTheBase.end()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: an adapter whose \"init_lora_weights\" is %2 changes its base's "
                             "weights, which is not supported. Merge it into its base with PEFT "
                             "(\"merge_and_unload\") and use the merged model."),
                    file.origin(), shownName(dumpJson(begun)));
    }
}

/// PEFT takes the ends of layers' names; all layers of a kind lie in the same part of the model.
std::string layerOf(const json& target) {
    std::string name = target.is_string() ? target.get<std::string>() : dumpJson(target);
    for (const std::string_view part : {"self_attn.", "mlp."}) {
        if (name.starts_with(part)) {
            name.erase(0, part.size());
        }
    }
    return name;
}

std::vector<std::string> targetsOf(const ConfigFile& file) {
    const json targets = file.content().value("target_modules", json());
    if (!targets.is_array()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: \"target_modules\" must be a list of layers' names. Merge the "
                             "adapter into its base with PEFT (\"merge_and_unload\") and use the "
                             "merged model."),
                    file.origin());
    }
    std::vector<std::string> names;
    for (const json& target : targets) {
        names.push_back(layerOf(target));
        if (std::ranges::find(loraTargets(), names.back()) == loraTargets().end()) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1: an adapter of the layers \"%2\" is not supported. Merge it "
                                 "into its base with PEFT (\"merge_and_unload\") and use the "
                                 "merged model."),
                        file.origin(), shownName(names.back()));
        }
    }
    return names;
}

} // namespace

void writePeftAdapter(const CausalModel& model, const std::string& base, const fs::path& folder) {
    std::vector<torch::Tensor> alive;
    std::vector<TensorView> views;
    for (const NamedParameter& parameter : model.parameters()) {
        alive.push_back(parameter.tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous());
        const torch::Tensor& tensor = alive.back();
        views.push_back(
            {parameter.name,
             DType::F32,
             tensor.sizes().vec(),
             {static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()}});
    }
    writeSafetensors(folder / kPeftWeights, views, {{"format", "pt"}});
    writeFileAtomically(folder / kPeftConfig,
                        dumpJson(configOf(model.lora().value(), base), 2) + "\n");
}

LoraSettings readPeftSettings(const fs::path& folder) {
    const ConfigFile file(folder / kPeftConfig);
    checkPlain(file);
    checkBeginning(file);
    LoraSettings settings;
    settings.rank = file.number("r", 1, 4096);
    settings.alpha = file.real("lora_alpha", 1e-9, 1e9, 8);
    settings.dropout = file.real("lora_dropout", 0, 0.999, 0);
    settings.rankStabilised = file.flag("use_rslora", false);
    settings.weightDecomposed = file.flag("use_dora", false);
    settings.targets = targetsOf(file);
    checkLora(settings);
    return settings;
}

void openPeftAdapter(CausalModel& model, const fs::path& folder) {
    const LoraSettings settings = readPeftSettings(folder);
    const auto weights = openSafetensors(folder / kPeftWeights);
    model.checkAdapters(settings, *weights);
    model.adapt(settings, 0);
    model.replaceLearned(*weights);
}

} // namespace fts
