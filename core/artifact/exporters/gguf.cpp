#include "core/artifact/exporters/gguf.h"

#include <cstring>

#include "core/artifact/exporters/write_progress.h"
#include "core/formats/gguf_metadata.h"
#include "core/formats/gguf_names.h"
#include "core/formats/gguf_writer.h"
#include "core/project/ollama_modelfile.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

/// llama.cpp's numbers for how most weights of a file are packed.
std::uint32_t fileTypeOf(GgufType type) {
    return type == GgufType::F16 ? 1 : type == GgufType::Q4_0 ? 2 : 7;
}

GgufType typeOf(const std::string& name, const torch::Tensor& weight, GgufType wanted) {
    if (weight.dim() < 2) {
        return GgufType::F32;
    }
    const bool words = name.starts_with("token_embd.") || name.starts_with("output.");
    const GgufType type = words && wanted == GgufType::Q4_0 ? GgufType::Q8_0 : wanted;
    const auto row = static_cast<std::size_t>(weight.size(-1));
    return row % ggufBlock(type).values == 0 ? type : GgufType::F16;
}

std::vector<float> valuesOf(const torch::Tensor& weight) {
    const torch::Tensor plain = weight.detach().contiguous();
    const auto* data = plain.const_data_ptr<float>();
    return {data, data + plain.numel()};
}

/// In the order of GGUF's rows.
std::vector<float> reordered(const torch::Tensor& weight, std::size_t headSize) {
    const std::vector<float> values = valuesOf(weight);
    const auto rows = static_cast<std::size_t>(weight.size(0));
    const std::size_t width = values.size() / rows;
    std::vector<float> ordered(values.size());
    for (std::size_t row = 0; row < rows; ++row) {
        std::memcpy(ordered.data() + row * width,
                    values.data() + rowInCheckpoint(row, headSize) * width, width * sizeof(float));
    }
    return ordered;
}

std::vector<GgufWrittenTensor> tensorsOf(const CausalModel& model, GgufType type) {
    std::vector<GgufWrittenTensor> tensors;
    const auto headSize = static_cast<std::size_t>(model.config().headSize);
    for (const auto& item : model.network()->named_parameters()) {
        const torch::Tensor weight = item.value();
        const std::string name = ggufName(item.key()).value();
        const bool turns = ggufReordersRows(model.config(), item.key());
        tensors.push_back(
            {name, typeOf(name, weight, type), weight.sizes().vec(), [weight, turns, headSize] {
                 return turns ? reordered(weight, headSize) : valuesOf(weight);
             }});
    }
    if (auto divisors = ggufRopeDivisors(model.config()); !divisors.empty()) {
        tensors.push_back({"rope_freqs.weight",
                           GgufType::F32,
                           {static_cast<std::int64_t>(divisors.size())},
                           [divisors] { return divisors; }});
    }
    return tensors;
}

} // namespace

void writeGgufFile(const TunedModel& tuned, GgufType type, const fs::path& folder,
                   JobContext& context) {
    auto tensors = tensorsOf(*tuned.model, type);
    WriteProgress progress(context, tensors.size());
    for (GgufWrittenTensor& tensor : tensors) {
        tensor.values = [&progress, values = std::move(tensor.values)] {
            progress.next();
            return values();
        };
    }
    writeGguf(folder / kGgufName, ggufMetadata(tuned.model->config(), tuned.base, fileTypeOf(type)),
              tensors);
}

} // namespace fts
