#include "core/formats/tensor_file.h"

#include <array>
#include <cstring>

#include "core/base/error.h"
#include "core/formats/half.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

struct TypeFacts {
    DType type;
    const char* name;
    std::size_t size;
};

constexpr std::array<TypeFacts, 10> kTypes{{{DType::F64, "F64", 8},
                                            {DType::F32, "F32", 4},
                                            {DType::F16, "F16", 2},
                                            {DType::BF16, "BF16", 2},
                                            {DType::I64, "I64", 8},
                                            {DType::I32, "I32", 4},
                                            {DType::I16, "I16", 2},
                                            {DType::I8, "I8", 1},
                                            {DType::U8, "U8", 1},
                                            {DType::Bool, "BOOL", 1}}};

const TypeFacts& factsOf(DType type) {
    return kTypes[static_cast<std::size_t>(type)];
}

template <typename Stored, typename Convert>
std::vector<float> convert(std::span<const std::byte> bytes, Convert toFloat) {
    std::vector<float> values(bytes.size() / sizeof(Stored));
    for (std::size_t i = 0; i < values.size(); ++i) {
        Stored stored;
        std::memcpy(&stored, bytes.data() + i * sizeof stored, sizeof stored);
        values[i] = toFloat(stored);
    }
    return values;
}

} // namespace

const char* dtypeName(DType type) {
    return factsOf(type).name;
}

std::size_t dtypeSize(DType type) {
    return factsOf(type).size;
}

const TensorView* TensorSource::find(std::string_view name) const {
    const auto place = m_places.find(std::string(name));
    return place == m_places.end() ? nullptr : &m_tensors[place->second];
}

const TensorView& TensorSource::at(std::string_view name) const {
    const TensorView* tensor = find(name);
    if (tensor == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tensor %2 is missing."), m_origin,
                    shownName(name));
    }
    return *tensor;
}

void TensorSource::add(TensorView tensor) {
    if (!m_places.emplace(tensor.name, m_tensors.size()).second) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tensor %2 appears twice."), m_origin,
                    shownName(tensor.name));
    }
    m_tensors.push_back(std::move(tensor));
}

std::uint64_t tensorBytes(const std::string& file, const TensorView& tensor) {
    std::uint64_t bytes = dtypeSize(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        if (size < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes)) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: the tensor %2 has a size that is negative or too large."),
                        file, shownName(tensor.name));
        }
    }
    return bytes;
}

std::vector<float> toFloats(const TensorView& tensor) {
    switch (tensor.dtype) {
    case DType::F64:
        return convert<double>(tensor.bytes, [](double v) { return static_cast<float>(v); });
    case DType::F32:
        return convert<float>(tensor.bytes, [](float v) { return v; });
    case DType::F16:
        return convert<std::uint16_t>(tensor.bytes, halfToFloat);
    case DType::BF16:
        return convert<std::uint16_t>(tensor.bytes, brainToFloat);
    default:
        throw Error(ErrorKind::Unsupported, FTS_TEXT("The tensor %1 holds whole numbers (%2)."),
                    shownName(tensor.name), dtypeName(tensor.dtype));
    }
}

} // namespace fts
