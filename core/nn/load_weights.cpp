#include "core/nn/load_weights.h"

#include <algorithm>
#include <cstring>

#include "core/base/error.h"

namespace fts {
namespace {

// Values looked at together: whatever is made of them is small beside a table of words.
constexpr std::int64_t kPiece = 1 << 20;

torch::ScalarType scalarType(DType type, const std::string& name) {
    switch (type) {
    case DType::F64:
        return torch::kFloat64;
    case DType::F32:
        return torch::kFloat32;
    case DType::F16:
        return torch::kFloat16;
    case DType::BF16:
        return torch::kBFloat16;
    case DType::I64:
        return torch::kInt64;
    case DType::I32:
        return torch::kInt32;
    case DType::I16:
        return torch::kInt16;
    case DType::I8:
        return torch::kInt8;
    case DType::U8:
        return torch::kUInt8;
    case DType::Bool:
        return torch::kBool;
    }
    throw Error(ErrorKind::Internal, FTS_TEXT("Tensor %1 has an unknown number type."), name);
}

std::string shapeText(torch::IntArrayRef shape) {
    std::string text = "[";
    for (const auto size : shape) {
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    }
    return text + "]";
}

bool isFloating(DType type) {
    return type == DType::F64 || type == DType::F32 || type == DType::F16 || type == DType::BF16;
}

void checkShape(torch::IntArrayRef asked, const TensorView& view, const std::string& origin) {
    if (!std::ranges::equal(asked, view.shape)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the tensor %2 has the shape %3, but the model "
                             "asks for %4."),
                    origin, view.name, shapeText(view.shape), shapeText(asked));
    }
}

std::string oldNormName(std::string name) {
    const auto replaceEnd = [&name](std::string_view end, std::string_view by) {
        if (name.ends_with(end)) {
            name.replace(name.size() - end.size(), end.size(), by);
        }
    };
    replaceEnd("LayerNorm.weight", "LayerNorm.gamma");
    replaceEnd("LayerNorm.bias", "LayerNorm.beta");
    return name;
}

} // namespace

void checkTensor(const TensorSource& source, const std::string& name, torch::IntArrayRef shape) {
    const std::string key = checkpointKey(source, name);
    if (key.empty()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tensor %2 is missing."), source.origin(),
                    name);
    }
    const TensorView& view = source.at(key);
    checkShape(shape, view, source.origin());
    if (!isFloating(view.dtype)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the tensor %2 holds numbers of type %3. Weights must be F32, "
                             "F16, BF16 or F64; quantised models cannot be used."),
                    source.origin(), key, dtypeName(view.dtype));
    }
}

void copyTensor(torch::Tensor& target, const TensorView& view, const std::string& origin) {
    checkShape(target.sizes(), view, origin);
    const auto type = scalarType(view.dtype, view.name);
    const std::size_t valueBytes = c10::elementSize(type);
    const auto values = target.view(-1);
    if (view.bytes.size() != static_cast<std::size_t>(values.numel()) * valueBytes) {
        throw Error(ErrorKind::Format, FTS_TEXT("The tensor %1 has %2 bytes instead of %3."),
                    view.name, view.bytes.size(),
                    static_cast<std::size_t>(values.numel()) * valueBytes);
    }
    const std::byte* next = view.bytes.data();
    for (const torch::Tensor& piece : values.split(kPiece)) {
        const auto read = torch::empty(piece.sizes(), type);
        std::memcpy(read.mutable_data_ptr(), next, read.nbytes());
        piece.copy_(read);
        next += read.nbytes();
    }
}

std::string checkpointKey(const TensorSource& source, const std::string& name) {
    for (const std::string prefix : {"", "bert.", "model.", "roberta.", "distilbert.", "mpnet."}) {
        for (const std::string& candidate : {prefix + name, prefix + oldNormName(name)}) {
            if (source.find(candidate) != nullptr) {
                return candidate;
            }
        }
    }
    return {};
}

Message notFiniteWarning(const torch::Tensor& tensor, const std::string& name,
                         const std::string& origin) {
    for (const torch::Tensor& piece : tensor.reshape(-1).split(kPiece)) {
        if (!piece.isfinite().all().item<bool>()) {
            return {FTS_TEXT("%1: the tensor %2 holds values that are not finite numbers."), origin,
                    name};
        }
    }
    return {};
}

std::vector<Message> loadWeights(torch::nn::Module& module, const TensorSource& source) {
    const torch::NoGradGuard noGrad;
    std::vector<Message> warnings;
    for (auto& item : module.named_parameters()) {
        checkTensor(source, item.key(), item.value().sizes());
        const std::string key = checkpointKey(source, item.key());
        copyTensor(item.value(), source.at(key), source.origin());
        if (Message warning = notFiniteWarning(item.value(), key, source.origin());
            !warning.empty()) {
            warnings.push_back(std::move(warning));
        }
    }
    return warnings;
}

} // namespace fts
