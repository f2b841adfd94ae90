#include "core/formats/safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/foreign_file.h"
#include "core/formats/sharded_tensors.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");

constexpr std::uint64_t kLargestHeader = 100'000'000;
constexpr std::uint64_t kLargestFile = 1'000'000'000'000;
constexpr std::size_t kMostTensors = 100'000;
constexpr std::size_t kMostDimensions = 32;
constexpr std::size_t kLengthBytes = 8;
constexpr const char* kMetadata = "__metadata__";

/// In the order in which the reference implementation writes them.
constexpr std::array<DType, 10> kTypes{DType::I64, DType::F64, DType::F32, DType::I32, DType::BF16,
                                       DType::F16, DType::I16, DType::I8,  DType::U8,  DType::Bool};

DType dtypeFromName(const std::string& name, const std::string& file, const std::string& tensor) {
    for (const DType type : kTypes) {
        if (name == dtypeName(type)) {
            return type;
        }
    }
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: the tensor %2 has the number type \"%3\", which is not supported."),
                file, shownName(tensor), shownName(name));
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
            if (name == kMetadata) {
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
        const std::string_view header = std::string_view(m_content).substr(kLengthBytes, length);
        // Before the parser builds them: one brace for each tensor, two for header and metadata.
        if (std::ranges::count(header, '{') > static_cast<std::ptrdiff_t>(kMostTensors + 2)) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the file holds more than %2 tensors."),
                        origin(), kMostTensors);
        }
        JsonLimits limits;
        limits.depth = 32;
        limits.values = 20 * kMostTensors;
        limits.refuseDuplicateKeys = true;
        return parseJson(header, origin(), limits);
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
                            shownName(key));
            }
            metadata[key] = value.get<std::string>();
        }
        setMetadata(std::move(metadata));
    }

    [[noreturn]] void refuse(std::string_view text, const std::string& tensor) const {
        throw Error(ErrorKind::Format, text, origin(), shownName(tensor));
    }

    std::uint64_t wholeNumber(const json& value, const std::string& tensor) const {
        if (!value.is_number_unsigned()) {
            refuse(FTS_TEXT("%1: the tensor %2 has a size or place that is not a whole number."),
                   tensor);
        }
        return value.get<std::uint64_t>();
    }

    static bool isList(const json& entry, const char* key) {
        return entry.contains(key) && entry[key].is_array();
    }

    std::vector<std::int64_t> readShape(const json& sizes, const std::string& tensor) const {
        if (sizes.size() > kMostDimensions) {
            refuse(FTS_TEXT("%1: the tensor %2 has too many dimensions."), tensor);
        }
        std::vector<std::int64_t> shape;
        for (const json& size : sizes) {
            const std::uint64_t value = wholeNumber(size, tensor);
            if (value > static_cast<std::uint64_t>(INT64_MAX)) {
                refuse(FTS_TEXT("%1: the tensor %2 has a size that is too large."), tensor);
            }
            shape.push_back(static_cast<std::int64_t>(value));
        }
        return shape;
    }

    TensorView readTensor(const std::string& name, const json& entry) const {
        if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string() ||
            !isList(entry, "shape") || !isList(entry, "data_offsets") ||
            entry["data_offsets"].size() != 2) {
            refuse(FTS_TEXT("%1: the tensor %2 lacks its number type, shape or place."), name);
        }
        TensorView tensor{name,
                          dtypeFromName(entry["dtype"], origin(), name),
                          readShape(entry["shape"], name),
                          {}};
        const std::uint64_t begin = wholeNumber(entry["data_offsets"][0], name);
        const std::uint64_t end = wholeNumber(entry["data_offsets"][1], name);
        if (begin > end || end > m_content.size() - m_data) {
            refuse(FTS_TEXT("%1: the tensor %2 lies outside the file."), name);
        }
        if (tensorBytes(origin(), tensor) != end - begin) {
            refuse(FTS_TEXT("%1: the tensor %2 does not fill its place: its shape and number type "
                            "ask for another size."),
                   name);
        }
        tensor.bytes = std::as_bytes(std::span(m_content)).subspan(m_data + begin, end - begin);
        return tensor;
    }

    /// In file order, which must leave no hole and no overlap.
    void addInOrder(std::vector<TensorView> tensors) {
        std::ranges::stable_sort(tensors, {}, [](const TensorView& tensor) {
            return std::pair(tensor.bytes.data(), tensor.bytes.size());
        });
        const std::byte* next = std::as_bytes(std::span(m_content)).data() + m_data;
        for (TensorView& tensor : tensors) {
            if (tensor.bytes.data() != next) {
                refuse(FTS_TEXT("%1: the tensor %2 overlaps another or leaves a hole before it."),
                       tensor.name);
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
        return std::pair(std::ranges::find(kTypes, tensor->dtype), std::string_view(tensor->name));
    });
    return order;
}

void checkWritable(const std::string& file, std::span<const TensorView> tensors) {
    std::set<std::string_view> names;
    for (const TensorView& tensor : tensors) {
        if (tensorBytes(file, tensor) != tensor.bytes.size() || tensor.name == kMetadata ||
            !names.insert(tensor.name).second) {
            throw Error(ErrorKind::Internal,
                        FTS_TEXT("%1: the tensor %2 cannot be written: its name is taken or its "
                                 "size does not fit its shape."),
                        file, shownName(tensor.name));
        }
    }
}

/// The JSON before the data. Throws nlohmann's error for a name that is not UTF-8.
std::string headerText(std::span<const TensorView* const> order,
                       const std::map<std::string, std::string>& metadata) {
    std::string text = "{";
    if (!metadata.empty()) {
        text += json(kMetadata).dump() + ":" + json(metadata).dump() + ",";
    }
    std::uint64_t offset = 0;
    for (const TensorView* tensor : order) {
        const std::uint64_t end = offset + tensor->bytes.size();
        const nlohmann::ordered_json entry{{"dtype", dtypeName(tensor->dtype)},
                                           {"shape", tensor->shape},
                                           {"data_offsets", {offset, end}}};
        text += json(tensor->name).dump() + ":" + entry.dump() + ",";
        offset = end;
    }
    if (text.back() == ',') {
        text.pop_back();
    }
    text += '}';
    text.resize((text.size() + kLengthBytes - 1) / kLengthBytes * kLengthBytes, ' ');
    return text;
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
    checkWritable(path.string(), tensors);
    const auto order = inFileOrder(tensors);
    std::string text;
    try {
        text = headerText(order, metadata);
    } catch (const json::exception&) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 cannot be written: a tensor's name is not UTF-8 text."),
                    path.string());
    }
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
