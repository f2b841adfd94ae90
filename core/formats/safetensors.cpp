#include "core/formats/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/foreign_file.h"
#include "core/formats/sharded_tensors.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");

constexpr std::uint64_t kLargestHeader = 100'000'000;
constexpr std::uint64_t kLargestFile = 1'000'000'000'000;
constexpr std::size_t kMostTensors = 1'000'000;
constexpr std::size_t kLengthBytes = 8;

DType dtypeFromName(const std::string& name, const std::string& file, const std::string& tensor) {
    for (const DType type : {DType::F64, DType::F32, DType::F16, DType::BF16, DType::I64,
                             DType::I32, DType::I16, DType::I8, DType::U8, DType::Bool}) {
        if (name == dtypeName(type)) {
            return type;
        }
    }
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: the tensor %2 has the number type \"%3\", which is not supported."),
                file, tensor, name);
}

class SafetensorsFile : public TensorSource {
public:
    explicit SafetensorsFile(const fs::path& path)
        : TensorSource(path.string()), m_content(readFile(path, kLargestFile)) {
        const json header = readHeader();
        if (!header.is_object()) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the header is not a JSON object."),
                        origin());
        }
        std::vector<TensorView> tensors;
        for (const auto& [name, entry] : header.items()) {
            if (name == "__metadata__") {
                readMetadata(entry);
            } else {
                tensors.push_back(readTensor(name, entry));
            }
        }
        addInOrder(std::move(tensors));
    }

private:
    json readHeader() {
        std::uint64_t length = 0;
        if (m_content.size() < kLengthBytes) {
            refuseForeignFile(origin(), m_content);
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the file is cut short."), origin());
        }
        std::memcpy(&length, m_content.data(), kLengthBytes);
        if (length > std::min<std::uint64_t>(kLargestHeader, m_content.size() - kLengthBytes) ||
            length < 2 || m_content[kLengthBytes] != '{') {
            refuseForeignFile(origin(), m_content);
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: this is not a whole safetensors file (its header claims %2 "
                                 "bytes)."),
                        origin(), length);
        }
        m_data = kLengthBytes + length;
        JsonLimits limits;
        limits.depth = 32;
        limits.values = 12 * kMostTensors;
        limits.refuseDuplicateKeys = true;
        return parseJson(std::string_view(m_content).substr(kLengthBytes, length), origin(),
                         limits);
    }

    void readMetadata(const json& entry) {
        std::map<std::string, std::string> metadata;
        if (!entry.is_object()) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: __metadata__ is not an object."),
                        origin());
        }
        for (const auto& [key, value] : entry.items()) {
            if (!value.is_string()) {
                throw Error(ErrorKind::Format,
                            FTS_TEXT("%1: the metadata value \"%2\" is not a text."), origin(),
                            key);
            }
            metadata[key] = value.get<std::string>();
        }
        setMetadata(std::move(metadata));
    }

    [[noreturn]] void refuse(const std::string& tensor, const char* reason) const {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tensor %2 %3."), origin(), tensor, reason);
    }

    std::uint64_t wholeNumber(const json& value, const std::string& tensor) const {
        if (!value.is_number_unsigned()) {
            refuse(tensor, "has a size or place that is not a whole number");
        }
        return value.get<std::uint64_t>();
    }

    TensorView readTensor(const std::string& name, const json& entry) const {
        if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string() ||
            !entry.contains("shape") || !entry["shape"].is_array() ||
            !entry.contains("data_offsets") || !entry["data_offsets"].is_array() ||
            entry["data_offsets"].size() != 2) {
            refuse(name, "lacks its number type, shape or place");
        }
        TensorView tensor{name, dtypeFromName(entry["dtype"], origin(), name), {}, {}};
        for (const json& size : entry["shape"]) {
            const std::uint64_t value = wholeNumber(size, name);
            if (value > static_cast<std::uint64_t>(INT64_MAX)) {
                refuse(name, "has a size that is too large");
            }
            tensor.shape.push_back(static_cast<std::int64_t>(value));
        }
        const std::uint64_t begin = wholeNumber(entry["data_offsets"][0], name);
        const std::uint64_t end = wholeNumber(entry["data_offsets"][1], name);
        if (begin > end || end > m_content.size() - m_data) {
            refuse(name, "lies outside the file");
        }
        if (tensorBytes(origin(), tensor) != end - begin) {
            refuse(name, "does not fill its place: shape and number type ask for another size");
        }
        tensor.bytes = std::as_bytes(std::span(m_content)).subspan(m_data + begin, end - begin);
        return tensor;
    }

    /// In file order, which must leave no hole and no overlap.
    void addInOrder(std::vector<TensorView> tensors) {
        if (tensors.size() > kMostTensors) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the file holds more than %2 tensors."),
                        origin(), kMostTensors);
        }
        std::ranges::stable_sort(tensors, {}, [](const TensorView& tensor) {
            return std::pair(tensor.bytes.data(), tensor.bytes.size());
        });
        const std::byte* next = std::as_bytes(std::span(m_content)).data() + m_data;
        for (TensorView& tensor : tensors) {
            if (tensor.bytes.data() != next) {
                refuse(tensor.name, "overlaps another or leaves a hole before it");
            }
            next = tensor.bytes.data() + tensor.bytes.size();
            add(std::move(tensor));
        }
        if (next != std::as_bytes(std::span(m_content)).data() + m_content.size()) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: there is data that no tensor uses."),
                        origin());
        }
    }

    std::string m_content;
    std::size_t m_data = 0; ///< where the tensors begin
};

std::vector<const TensorView*> inFileOrder(std::span<const TensorView> tensors) {
    std::vector<const TensorView*> order;
    for (const TensorView& tensor : tensors) {
        order.push_back(&tensor);
    }
    std::ranges::sort(order, {}, [](const TensorView* tensor) {
        return std::pair(-static_cast<int>(dtypeSize(tensor->dtype)), tensor->name);
    });
    return order;
}

} // namespace

std::unique_ptr<TensorSource> openSafetensors(const fs::path& path) {
    return std::make_unique<SafetensorsFile>(path);
}

std::unique_ptr<TensorSource> openShardedSafetensors(const fs::path& index) {
    return openShards(index, openSafetensors);
}

void writeSafetensors(const fs::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata) {
    const auto order = inFileOrder(tensors);
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty()) {
        header["__metadata__"] = metadata;
    }
    std::uint64_t offset = 0;
    for (const TensorView* tensor : order) {
        const std::uint64_t end = offset + tensor->bytes.size();
        header[tensor->name] = {{"dtype", dtypeName(tensor->dtype)},
                                {"shape", tensor->shape},
                                {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    const std::uint64_t length = text.size();

    AtomicFile file(path);
    file.write(&length, sizeof length);
    file.write(text);
    for (const TensorView* tensor : order) {
        file.write(tensor->bytes.data(), tensor->bytes.size());
    }
    file.commit();
}

} // namespace fts
