#include "core/formats/gguf_header.h"

#include <algorithm>
#include <set>

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/formats/file_cursor.h"
#include "core/formats/gguf_values.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

// More than any honest file has.
constexpr std::uint64_t kMostValues = 65'536;
constexpr std::uint64_t kMostTensors = 100'000;
constexpr std::uint32_t kMostDimensions = 4;
constexpr std::int64_t kLargestAlignment = 1 << 20;
constexpr std::int64_t kUsualAlignment = 32;
constexpr const char* kAlignment = "general.alignment";

class HeaderReader {
public:
    explicit HeaderReader(const OpenedFile& file)
        : m_file(file), m_values(m_file, file.origin()), m_size(file.size()),
          m_origin(file.origin()) {}

    GgufHeader read() {
        checkVersion();
        const auto tensors = m_file.number<std::uint64_t>();
        const auto values = m_file.number<std::uint64_t>();
        // A value takes at least its key's length, its kind and a byte; a tensor more than that.
        if (values > std::min(kMostValues, m_file.left() / 13) ||
            tensors > std::min(kMostTensors, m_file.left() / 24)) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: the file claims to hold %2 values and %3 tensors, more than "
                                 "it can."),
                        m_origin, values, tensors);
        }
        for (std::uint64_t i = 0; i < values; ++i) {
            readEntry();
        }
        for (std::uint64_t i = 0; i < tensors; ++i) {
            readTensor();
        }
        placeTensors();
        return std::move(m_header);
    }

private:
    template <typename... Arguments>
    [[noreturn]] void refuse(std::string_view text, const std::string& name,
                             const Arguments&... arguments) const {
        throw Error(ErrorKind::Format, text, m_origin, shownName(name), arguments...);
    }

    void checkVersion() {
        m_file.text(4); // "GGUF"
        const auto version = m_file.number<std::uint32_t>();
        if (version != 0 && (version & 0xFFFFu) == 0) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1: the numbers are big-endian, which is not supported. Choose "
                                 "the model's little-endian file."),
                        m_origin);
        }
        if (version != 2 && version != 3) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1 is a GGUF file of version %2; versions 2 and 3 can be read."),
                        m_origin, version);
        }
    }

    void readEntry() {
        const std::string key = m_values.name();
        if (!m_header.metadata.emplace(key, m_values.value(key)).second) {
            refuse(FTS_TEXT("%1: \"%2\" appears twice."), key);
        }
    }

    void readTensor() {
        GgufTensor tensor;
        tensor.name = m_values.name();
        const auto dimensions = m_file.number<std::uint32_t>();
        if (dimensions > kMostDimensions) {
            refuse(FTS_TEXT("%1: the tensor %2 has %3 dimensions."), tensor.name, dimensions);
        }
        for (std::uint32_t i = 0; i < dimensions; ++i) {
            tensor.shape.push_back(m_values.size(tensor.name));
            if (tensor.shape.back() == 0) {
                refuse(FTS_TEXT("%1: the tensor %2 has no values."), tensor.name);
            }
        }
        const auto type = m_file.number<std::uint32_t>();
        tensor.type = static_cast<GgufType>(type);
        if (ggufBlock(tensor.type).values == 0) {
            throw Error(
                ErrorKind::Unsupported,
                FTS_TEXT("%1: the tensor %2 is packed as %3, which is not supported. Choose "
                         "the model's Q4_K_M, Q8_0 or F16 file."),
                m_origin, shownName(tensor.name), ggufTypeName(type));
        }
        tensor.bytes = bytesOf(tensor);
        std::ranges::reverse(tensor.shape);
        tensor.offset = m_file.number<std::uint64_t>(); // from the beginning of the data, as yet
        if (!m_names.insert(tensor.name).second) {
            refuse(FTS_TEXT("%1: the tensor %2 appears twice."), tensor.name);
        }
        m_header.tensors.push_back(std::move(tensor));
    }

    /// Of a shape as the file writes it: the first dimension is the one whose values lie together.
    std::uint64_t bytesOf(const GgufTensor& tensor) const {
        const GgufBlock block = ggufBlock(tensor.type);
        std::optional<std::uint64_t> values = 1;
        for (const std::int64_t size : tensor.shape) {
            values = values ? sizeProduct(*values, static_cast<std::uint64_t>(size)) : values;
        }
        const auto row =
            tensor.shape.empty() ? 1 : static_cast<std::uint64_t>(tensor.shape.front());
        if (row % block.values != 0) {
            refuse(FTS_TEXT("%1: the tensor %2 has rows of %3 values, which %4 cannot pack."),
                   tensor.name, row, block.name);
        }
        const auto bytes = values ? sizeProduct(*values / block.values, block.bytes) : std::nullopt;
        if (!bytes || *bytes > m_size) {
            refuse(FTS_TEXT("%1: the tensor %2 claims to be larger than the file."), tensor.name);
        }
        return *bytes;
    }

    std::uint64_t alignment() const {
        const auto found = m_header.metadata.find(kAlignment);
        if (found == m_header.metadata.end()) {
            return kUsualAlignment;
        }
        const auto* value = std::get_if<std::int64_t>(&found->second);
        if (value == nullptr || *value < 1 || *value > kLargestAlignment ||
            (*value & (*value - 1)) != 0) {
            refuse(FTS_TEXT("%1: \"%2\" is not a power of two that places could be multiples of."),
                   kAlignment);
        }
        return static_cast<std::uint64_t>(*value);
    }

    /// Offsets become places in the file, each tensor inside it and none over another.
    void placeTensors() {
        const std::uint64_t step = alignment();
        const std::uint64_t data = checkedMultiply((m_file.place() + step - 1) / step, step);
        std::vector<const GgufTensor*> order;
        for (GgufTensor& tensor : m_header.tensors) {
            const auto begin = sizeSum(data, tensor.offset);
            const auto end = begin ? sizeSum(*begin, tensor.bytes) : std::nullopt;
            if (!begin || !end || *end > m_size || tensor.offset % step != 0) {
                refuse(FTS_TEXT("%1: the tensor %2 lies outside the file, or not where a tensor "
                                "may begin. Perhaps the file is cut short: download it again."),
                       tensor.name);
            }
            tensor.offset = *begin;
            order.push_back(&tensor);
        }
        std::ranges::sort(order, {}, [](const GgufTensor* tensor) {
            return std::pair(tensor->offset, tensor->bytes);
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (order[i - 1]->offset + order[i - 1]->bytes > order[i]->offset) {
                refuse(FTS_TEXT("%1: the tensor %2 overlaps another."), order[i]->name);
            }
        }
    }

    FileCursor m_file;
    GgufValues m_values;
    std::uint64_t m_size;
    std::string m_origin;
    GgufHeader m_header;
    std::set<std::string> m_names;
};

} // namespace

GgufHeader readGgufHeader(const OpenedFile& file) {
    return HeaderReader(file).read();
}

} // namespace fts
