#include "core/nn/random_model.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/formats/bert_config.h"
#include "core/formats/safetensors.h"
#include "core/formats/sentence_transformer.h"
#include "core/nn/families/bert.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kSpread = 0.1; // wide enough that texts differ well

std::string vocabulary() {
    std::string text = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n";
    for (const char* prefix : {"", "##"}) {
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            text += prefix + std::string(1, letter) + "\n";
        }
        for (char digit = '0'; digit <= '9'; ++digit) {
            text += prefix + std::string(1, digit) + "\n";
        }
    }
    return text + ".\n,\n?\n";
}

json config(std::int64_t words) {
    return {
        {"model_type", "bert"},     {"architectures", {"BertModel"}}, {"vocab_size", words},
        {"hidden_size", 64},        {"num_hidden_layers", 2},         {"num_attention_heads", 4},
        {"intermediate_size", 128}, {"max_position_embeddings", 128}, {"type_vocab_size", 2},
        {"layer_norm_eps", 1e-12},  {"hidden_act", "gelu"},           {"pad_token_id", 0}};
}

// Norms begin as they do in training; everything else is drawn.
void fill(const std::string& name, torch::Tensor& tensor, Random& random) {
    const bool norm = name.find("LayerNorm") != std::string::npos;
    const bool bias = name.ends_with("bias");
    auto* values = tensor.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i) {
        values[i] = bias ? 0.0F : norm ? 1.0F : static_cast<float>(kSpread * random.normal());
    }
}

void writeWeights(const fs::path& folder, std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    const Bert bert(readBertConfig(folder / "config.json"));
    Random random{seed};
    std::vector<TensorView> views;
    const auto parameters = bert->named_parameters();
    for (const auto& item : parameters) {
        torch::Tensor tensor = item.value();
        fill(item.key(), tensor, random);
        views.push_back(
            {item.key(),
             DType::F32,
             tensor.sizes().vec(),
             {static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()}});
    }
    writeSafetensors(folder / "model.safetensors", views, {{"format", "pt"}});
}

} // namespace

void writeRandomModel(const fs::path& folder, std::uint64_t seed) {
    const std::string words = vocabulary();
    fs::create_directories(folder);
    writeFileAtomically(folder / "vocab.txt", words);
    writeFileAtomically(folder / "config.json",
                        dumpJson(config(std::ranges::count(words, '\n')), 2) + "\n");
    writeWeights(folder, seed);
    SentenceTransformerConfig modules;
    modules.normalize = true;
    modules.maxSeqLength = 128;
    writeSentenceTransformer(folder, folder, modules);
}

} // namespace fts
