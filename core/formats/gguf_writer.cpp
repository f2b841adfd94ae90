#include "core/formats/gguf_writer.h"

#include <numeric>

#include "core/base/files.h"
#include "core/formats/gguf_values.h"

namespace fts {
namespace {

using Kind = GgufValues::Kind;

constexpr std::uint32_t kVersion = 3;
constexpr std::uint64_t kAlignment = 32;

std::uint64_t aligned(std::uint64_t place) {
    return (place + kAlignment - 1) / kAlignment * kAlignment;
}

/// The bytes of a file's head.
class Head {
public:
    template <typename Number>
    void number(Number value) {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void kind(Kind kind) { number(static_cast<std::uint32_t>(kind)); }
    void text(const std::string& text) {
        number(static_cast<std::uint64_t>(text.size()));
        m_bytes += text;
    }
    void raw(std::string_view bytes) { m_bytes += bytes; }

    void value(bool value) {
        kind(Kind::Bool);
        number(static_cast<std::uint8_t>(value));
    }
    void value(std::uint32_t value) {
        kind(Kind::U32);
        number(value);
    }
    void value(float value) {
        kind(Kind::F32);
        number(value);
    }
    void value(const std::string& value) {
        kind(Kind::Text);
        text(value);
    }
    void value(const std::vector<std::int32_t>& values) {
        list(Kind::I32, values.size());
        for (const std::int32_t one : values) {
            number(one);
        }
    }
    void value(const std::vector<float>& values) {
        list(Kind::F32, values.size());
        for (const float one : values) {
            number(one);
        }
    }
    void value(const std::vector<std::string>& values) {
        list(Kind::Text, values.size());
        for (const std::string& one : values) {
            text(one);
        }
    }

    void padToAlignment() { m_bytes.resize(aligned(m_bytes.size())); }
    const std::string& bytes() const { return m_bytes; }

private:
    void list(Kind of, std::size_t size) {
        kind(Kind::List);
        kind(of);
        number(static_cast<std::uint64_t>(size));
    }

    std::string m_bytes;
};

std::uint64_t bytesOf(const GgufWrittenTensor& tensor) {
    const auto values = std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::int64_t{1},
                                        std::multiplies<>());
    const GgufBlock block = ggufBlock(tensor.type);
    return static_cast<std::uint64_t>(values) / block.values * block.bytes;
}

void addTensors(Head& head, std::span<const GgufWrittenTensor> tensors) {
    std::uint64_t place = 0;
    for (const GgufWrittenTensor& tensor : tensors) {
        head.text(tensor.name);
        head.number(static_cast<std::uint32_t>(tensor.shape.size()));
        for (auto size = tensor.shape.rbegin(); size != tensor.shape.rend(); ++size) {
            head.number(static_cast<std::uint64_t>(*size));
        }
        head.number(static_cast<std::uint32_t>(tensor.type));
        head.number(place);
        place = aligned(place + bytesOf(tensor));
    }
}

std::string packed(const GgufWrittenTensor& tensor) {
    std::string bytes(aligned(bytesOf(tensor)), '\0');
    const std::vector<float> values = tensor.values();
    packGguf(tensor.type, values, std::as_writable_bytes(std::span(bytes)));
    return bytes;
}

} // namespace

void writeGguf(const std::filesystem::path& path, const GgufEntries& metadata,
               std::span<const GgufWrittenTensor> tensors) {
    Head head;
    head.raw("GGUF");
    head.number(kVersion);
    head.number(static_cast<std::uint64_t>(tensors.size()));
    head.number(static_cast<std::uint64_t>(metadata.size()));
    for (const auto& [key, value] : metadata) {
        head.text(key);
        std::visit([&](const auto& one) { head.value(one); }, value);
    }
    addTensors(head, tensors);
    head.padToAlignment();
    AtomicFile file(path);
    file.write(head.bytes());
    for (const GgufWrittenTensor& tensor : tensors) {
        file.write(packed(tensor));
    }
    file.commit();
}

} // namespace fts
