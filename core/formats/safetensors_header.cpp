#include "core/formats/safetensors_header.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/foreign_file.h"
#include "core/formats/safetensors_types.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

using nlohmann::json;
static_assert(std::endian::native == std::endian::little, "safetensors data is little-endian");

constexpr std::uint64_t kLargestHeader = 100'000'000;
constexpr std::size_t kMostTensors = 100'000;
constexpr std::size_t kMostDimensions = 32;

DType dtypeFromName(const std::string& name, const std::string& file, const std::string& tensor) {
    for (const DType type : kSafetensorsTypes) {
        if (name == dtypeName(type)) {
            return type;
        }
    }
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: the tensor %2 has the number type \"%3\", which is not supported."),
                file, shownName(tensor), shownName(name));
}

class HeaderReader {
public:
    HeaderReader(std::uint64_t data, std::uint64_t fileSize, const std::string& origin)
        : m_data(data), m_fileSize(fileSize), m_origin(origin) {}

    SafetensorsHeader read(std::string_view beginning) {
        const json header =
            readJson(beginning.substr(kSafetensorsLengthBytes, m_data - kSafetensorsLengthBytes));
        if (!header.is_object()) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the header is not a JSON object."),
                        m_origin);
        }
        for (const auto& [name, entry] : header.items()) {
            if (name == kSafetensorsMetadata) {
                readMetadata(entry);
            } else {
                m_header.tensors.push_back(readTensor(name, entry));
            }
        }
        checkOrder();
        return std::move(m_header);
    }

private:
    json readJson(std::string_view header) const {
        // Before the parser builds them: one brace for each tensor, two for header and metadata.
        if (std::ranges::count(header, '{') > static_cast<std::ptrdiff_t>(kMostTensors + 2)) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the file holds more than %2 tensors."),
                        m_origin, kMostTensors);
        }
        JsonLimits limits;
        limits.depth = 32;
        limits.values = 20 * kMostTensors;
        limits.refuseDuplicateKeys = true;
        return parseJson(header, m_origin, limits);
    }

    void readMetadata(const json& entry) {
        if (!entry.is_object()) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: __metadata__ is not an object."),
                        m_origin);
        }
        for (const auto& [key, value] : entry.items()) {
            if (!value.is_string()) {
                throw Error(ErrorKind::Format,
                            FTS_TEXT("%1: the metadata value \"%2\" is not a text."), m_origin,
                            shownName(key));
            }
            m_header.metadata[key] = value.get<std::string>();
        }
    }

    [[noreturn]] void refuse(std::string_view text, const std::string& tensor) const {
        throw Error(ErrorKind::Format, text, m_origin, shownName(tensor));
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

    PlacedTensor readTensor(const std::string& name, const json& entry) const {
        if (!entry.is_object() || !entry.contains("dtype") || !entry["dtype"].is_string() ||
            !isList(entry, "shape") || !isList(entry, "data_offsets") ||
            entry["data_offsets"].size() != 2) {
            refuse(FTS_TEXT("%1: the tensor %2 lacks its number type, shape or place."), name);
        }
        PlacedTensor placed;
        placed.tensor = {name,
                         dtypeFromName(entry["dtype"], m_origin, name),
                         readShape(entry["shape"], name),
                         {}};
        const std::uint64_t begin = wholeNumber(entry["data_offsets"][0], name);
        const std::uint64_t end = wholeNumber(entry["data_offsets"][1], name);
        if (begin > end || end > m_fileSize - m_data) {
            refuse(FTS_TEXT("%1: the tensor %2 lies outside the file."), name);
        }
        if (tensorBytes(m_origin, placed.tensor) != end - begin) {
            refuse(FTS_TEXT("%1: the tensor %2 does not fill its place: its shape and number type "
                            "ask for another size."),
                   name);
        }
        placed.begin = m_data + begin;
        placed.end = m_data + end;
        return placed;
    }

    void checkOrder() {
        std::ranges::stable_sort(m_header.tensors, {}, [](const PlacedTensor& placed) {
            return std::pair(placed.begin, placed.end);
        });
        std::uint64_t next = m_data;
        for (const PlacedTensor& placed : m_header.tensors) {
            if (placed.begin != next) {
                refuse(FTS_TEXT("%1: the tensor %2 overlaps another or leaves a hole before it."),
                       placed.tensor.name);
            }
            next = placed.end;
        }
        if (next != m_fileSize) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: there is data that no tensor uses."),
                        m_origin);
        }
    }

    std::uint64_t m_data; ///< where the tensors begin
    std::uint64_t m_fileSize;
    std::string m_origin;
    SafetensorsHeader m_header;
};

} // namespace

std::uint64_t safetensorsDataBegin(std::string_view first, std::uint64_t fileSize,
                                   const std::string& origin) {
    if (first.size() < kSafetensorsLengthBytes) {
        refuseForeignFile(origin, first);
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the file is cut short. Download it again."),
                    origin);
    }
    std::uint64_t length = 0;
    std::memcpy(&length, first.data(), sizeof length);
    if (length > std::min(kLargestHeader, fileSize - kSafetensorsLengthBytes) || length < 2 ||
        first[kSafetensorsLengthBytes] != '{') {
        refuseForeignFile(origin, first);
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: this is not a whole safetensors file (its header claims %2 "
                             "bytes). Download it again."),
                    origin, length);
    }
    return kSafetensorsLengthBytes + length;
}

SafetensorsHeader readSafetensorsHeader(std::string_view beginning, std::uint64_t fileSize,
                                        const std::string& origin) {
    const std::uint64_t data = safetensorsDataBegin(beginning, fileSize, origin);
    return HeaderReader(data, fileSize, origin).read(beginning);
}

} // namespace fts
