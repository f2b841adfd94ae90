#include "core/artifact/exporters/sentence_transformers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/artifact/exporters/export_folder.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/model_folder.h"
#include "core/formats/safetensors.h"
#include "core/retrieval/text_embedder.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr float kTolerance = 1e-5f;

void writeWeights(const SentenceEncoder& encoder, const fs::path& subfolder,
                  const fs::path& target) {
    const auto source = openWeights(encoder.folder() / subfolder);
    std::map<std::string, TensorView> views;
    for (const TensorView& view : source->tensors()) {
        views[view.name] = view;
    }
    std::vector<torch::Tensor> alive;
    for (const auto& parameter : encoder.parameters()) {
        if (parameter.file == subfolder) {
            alive.push_back(parameter.tensor.detach().to(torch::kFloat32).contiguous());
            const auto& tensor = alive.back();
            views[parameter.name] = {
                parameter.name,
                DType::F32,
                tensor.sizes().vec(),
                {static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()}};
        }
    }
    std::vector<TensorView> all;
    for (const auto& [name, view] : views) {
        all.push_back(view);
    }
    writeSafetensors(target / subfolder / "model.safetensors", all, {{"format", "pt"}});
}

SentenceTransformerConfig configFor(const SentenceEncoder& encoder, const ModelSpec& model) {
    SentenceTransformerConfig config = encoder.config();
    config.maxSeqLength = model.maxTokens;
    config.similarity = "cosine"; // which it learned and was judged by, whatever its base has
    const auto set = [&config](const char* name, const std::string& prompt) {
        if (!prompt.empty()) {
            config.prompts[name] = prompt;
        }
    };
    set("query", model.queryPrompt);
    set("document", model.passagePrompt);
    return config;
}

// transformers 5 loads in the number type config.json names, and that was the base model's.
void nameNumberType(const fs::path& configFile) {
    const nlohmann::json before = parseJson(readFile(configFile), configFile.string());
    nlohmann::json config = before;
    for (const char* key : {"dtype", "torch_dtype"}) {
        if (config.contains(key)) {
            config[key] = "float32";
        }
    }
    if (config != before) {
        writeFileAtomically(configFile, dumpJson(config, 2) + "\n");
    }
}

void writeFolder(const SentenceEncoder& encoder, const ModelCard& card, const fs::path& folder) {
    writeSentenceTransformer(folder, encoder.folder(), configFor(encoder, card.specs.model));
    nameNumberType(folder / encoder.config().transformerPath / "config.json");
    std::set<fs::path> subfolders;
    for (const auto& parameter : encoder.parameters()) {
        subfolders.insert(parameter.file);
    }
    for (const fs::path& subfolder : subfolders) {
        writeWeights(encoder, subfolder, folder);
    }
}

float largestDifference(SentenceEncoder& encoder, const fs::path& folder, const ModelSpec& model,
                        std::span<const std::string> probes, JobContext& context) {
    SentenceEncoder reloaded(folder, {encoder.device(), encoder.precision()});
    const TextEmbedder::Options options{model.maxTokens};
    const auto expected = TextEmbedder(encoder, options).embedAll(probes, context, "compare");
    const auto found = TextEmbedder(reloaded, options).embedAll(probes, context, "compare");
    float largest = 0;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
        const float difference = std::abs(expected.values[i] - found.values[i]);
        largest = std::isnan(difference) ? difference : std::max(largest, difference);
    }
    return largest;
}

} // namespace

float exportSentenceTransformers(SentenceEncoder& encoder, const ModelCard& card,
                                 std::span<const std::string> probes, const fs::path& out,
                                 JobContext& context) {
    float largest = 0;
    writeExportFolder(out, card, [&](const fs::path& folder) {
        writeFolder(encoder, card, folder);
        context.events.emit(
            StageStarted{"compare", FTS_TEXT("Loading the export and comparing it")});
        largest = largestDifference(encoder, folder, card.specs.model, probes, context);
        if (!(largest <= kTolerance)) { // true of NaN as well
            throw Error(ErrorKind::Internal,
                        FTS_TEXT("The exported model does not answer like the trained one: its "
                                 "vectors differ by %1. Nothing was written."),
                        largest);
        }
    });
    return largest;
}

} // namespace fts
