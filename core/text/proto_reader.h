#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fts {

/// Reads the fields of a Protocol Buffers message one after the other; `bytes` must outlive it.
/// Throws Format naming `origin` where the message is cut short or breaks the rules.
/// Format: https://protobuf.dev/programming-guides/encoding
class ProtoReader {
public:
    ProtoReader(std::string_view bytes, std::string origin)
        : m_bytes(bytes), m_origin(std::move(origin)) {}

    /// The next field's number; 0 at the end. What the last field held is skipped unless read.
    std::uint32_t next();

    // What the field holds; Format if it is of another kind.
    std::uint64_t whole();
    bool flag() { return whole() != 0; }
    float real();
    std::string_view bytes();

private:
    enum class Kind { Whole = 0, Eight = 1, Bytes = 2, Four = 5, None = 8 };

    void expect(Kind kind);
    std::uint64_t varint();
    std::string_view take(std::uint64_t size);
    [[noreturn]] void refuse() const;

    std::string_view m_bytes;
    std::string m_origin;
    Kind m_kind = Kind::None; ///< of the field whose content comes next
};

} // namespace fts
