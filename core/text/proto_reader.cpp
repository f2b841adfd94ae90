#include "core/text/proto_reader.h"

#include <cstring>

#include "core/base/error.h"

namespace fts {

void ProtoReader::refuse() const {
    throw Error(ErrorKind::Format,
                FTS_TEXT("%1 is not a whole SentencePiece model. Download it again."), m_origin);
}

std::uint64_t ProtoReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
    refuse();
}

std::string_view ProtoReader::take(std::uint64_t size) {
    if (size > m_bytes.size()) {
        refuse();
    }
    const std::string_view taken = m_bytes.substr(0, size);
    m_bytes.remove_prefix(size);
    return taken;
}

void ProtoReader::expect(Kind kind) {
    if (m_kind != kind) {
        refuse();
    }
    m_kind = Kind::None;
}

std::uint64_t ProtoReader::whole() {
    expect(Kind::Whole);
    return varint();
}

float ProtoReader::real() {
    expect(Kind::Four);
    float value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
}

std::string_view ProtoReader::bytes() {
    expect(Kind::Bytes);
    return take(varint());
}

std::uint32_t ProtoReader::next() {
    switch (m_kind) { // what was not asked for
    case Kind::Whole:
        varint();
        break;
    case Kind::Eight:
        take(8);
        break;
    case Kind::Bytes:
        take(varint());
        break;
    case Kind::Four:
        take(4);
        break;
    case Kind::None:
        break;
    }
    m_kind = Kind::None;
    if (m_bytes.empty()) {
        return 0;
    }
    const std::uint64_t tag = varint();
    const std::uint64_t kind = tag & 7;
    if (tag >> 3 == 0 || tag >> 3 > UINT32_MAX || (kind > 2 && kind != 5)) {
        refuse();
    }
    m_kind = static_cast<Kind>(kind);
    return static_cast<std::uint32_t>(tag >> 3);
}

} // namespace fts
