#include "core/formats/gguf.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/formats/foreign_file.h"
#include "core/formats/gguf_header.h"

namespace fts {
namespace {

constexpr std::size_t kPiece = 1 << 16; // values unpacked at a time: in the second cache

void checkMagic(const OpenedFile& file) {
    std::string start(std::min<std::uint64_t>(file.size(), 64), '\0');
    file.read(0, start.data(), start.size());
    if (!start.starts_with("GGUF")) {
        refuseForeignFile(file.origin(), start);
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is not a GGUF file. Choose another, or download it again."),
                    file.origin());
    }
}

[[noreturn]] void refuse(std::string_view text, const std::string& origin, const std::string& key) {
    throw Error(ErrorKind::Format, text, origin, key);
}

} // namespace

GgufFile::GgufFile(const std::filesystem::path& path) : m_file(path) {
    checkMagic(m_file);
    GgufHeader header = readGgufHeader(m_file);
    m_metadata = std::move(header.metadata);
    m_tensors = std::move(header.tensors);
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        m_places.emplace(m_tensors[i].name, i);
    }
}

template <typename Kind>
const Kind* GgufFile::valueOf(const std::string& key) const {
    const auto found = m_metadata.find(key);
    return found == m_metadata.end() ? nullptr : std::get_if<Kind>(&found->second);
}

std::int64_t GgufFile::number(const std::string& key, std::int64_t least, std::int64_t most) const {
    if (!has(key)) {
        refuse(FTS_TEXT("%1: \"%2\" is missing."), origin(), key);
    }
    const auto* value = valueOf<std::int64_t>(key);
    if (value == nullptr || *value < least || *value > most) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: \"%2\" must be a whole number from %3 to %4."),
                    origin(), key, least, most);
    }
    return *value;
}

std::int64_t GgufFile::number(const std::string& key, std::int64_t least, std::int64_t most,
                              std::int64_t otherwise) const {
    return has(key) ? number(key, least, most) : otherwise;
}

double GgufFile::real(const std::string& key, double least, double most, double otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    const auto* value = valueOf<double>(key);
    if (value == nullptr || !(*value >= least && *value <= most)) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: \"%2\" must be a number from %3 to %4."),
                    origin(), key, least, most);
    }
    return *value;
}

std::string GgufFile::text(const std::string& key, const std::string& otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    const auto* value = valueOf<std::string>(key);
    if (value == nullptr) {
        refuse(FTS_TEXT("%1: \"%2\" must be a text."), origin(), key);
    }
    return *value;
}

bool GgufFile::flag(const std::string& key, bool otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    const auto* value = valueOf<bool>(key);
    if (value == nullptr) {
        refuse(FTS_TEXT("%1: \"%2\" must be true or false."), origin(), key);
    }
    return *value;
}

std::optional<std::int32_t> GgufFile::tokenId(const std::string& name) const {
    const std::int64_t id = number("tokenizer.ggml." + name, -1, UINT32_MAX, -1);
    // Where there is none, some files say -1 without a sign.
    return id < 0 || id == UINT32_MAX
               ? std::nullopt
               : std::optional(static_cast<std::int32_t>(std::min<std::int64_t>(id, INT32_MAX)));
}

template <typename Element>
const std::vector<Element>* GgufFile::listOf(const std::string& key) const {
    const auto* list = valueOf<std::vector<Element>>(key);
    if (list == nullptr && has(key)) {
        refuse(FTS_TEXT("%1: \"%2\" is not a list of what it should hold."), origin(), key);
    }
    return list;
}

const std::vector<std::string>* GgufFile::texts(const std::string& key) const {
    return listOf<std::string>(key);
}

const std::vector<std::int64_t>* GgufFile::numbers(const std::string& key) const {
    return listOf<std::int64_t>(key);
}

const std::vector<double>* GgufFile::reals(const std::string& key) const {
    return listOf<double>(key);
}

const GgufTensor* GgufFile::find(std::string_view name) const {
    const auto place = m_places.find(name);
    return place == m_places.end() ? nullptr : &m_tensors[place->second];
}

void GgufFile::readValues(
    const GgufTensor& tensor,
    const std::function<void(std::size_t place, std::span<const float> values)>& take) const {
    const GgufBlock block = ggufBlock(tensor.type);
    const std::uint64_t blocks = tensor.bytes / block.bytes;
    const std::uint64_t atOnce = std::min<std::uint64_t>(blocks, kPiece / block.values);
    std::vector<std::byte> packed(atOnce * block.bytes);
    std::vector<float> values(atOnce * block.values);
    for (std::uint64_t done = 0; done < blocks; done += atOnce) {
        const std::uint64_t now = std::min(atOnce, blocks - done);
        const std::span bytes = std::span(packed).first(now * block.bytes);
        m_file.read(tensor.offset + done * block.bytes, bytes.data(), bytes.size());
        const std::span unpacked = std::span(values).first(now * block.values);
        unpackGguf(tensor.type, bytes, unpacked);
        take(done * block.values, unpacked);
    }
}

void GgufFile::readBlocks(const GgufTensor& tensor, std::uint64_t begin,
                          std::span<std::byte> bytes) const {
    m_file.read(tensor.offset + begin, bytes.data(), bytes.size());
}

} // namespace fts
