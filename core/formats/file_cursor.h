#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace fts {

/// Reads an open file from its beginning on, a buffer at a time. Everything asked for is compared
/// with what is left of the file before memory is taken for it. Throws Format naming the file
/// where it ends too soon, Io where it cannot be read.
class FileCursor {
public:
    FileCursor(int file, std::uint64_t size, std::string origin);

    std::uint64_t place() const { return m_place; } ///< bytes from the beginning of the file
    std::uint64_t left() const { return m_size - m_place; }

    void read(void* to, std::size_t size);
    std::string text(std::uint64_t size);

    template <typename Number>
        requires std::is_arithmetic_v<Number>
    Number number() {
        Number value{};
        read(&value, sizeof value);
        return value;
    }

private:
    void fill();

    int m_file;
    std::uint64_t m_size;
    std::string m_origin;
    std::uint64_t m_place = 0;
    std::vector<char> m_buffer;
    std::size_t m_next = 0; ///< in m_buffer, the byte at m_place
};

/// Fills `to` with the `size` bytes at `offset` of an open file; may be called by several threads.
/// Throws Format naming `origin` where the file ends too soon, Io where it cannot be read.
void readAt(int file, const std::string& origin, std::uint64_t offset, void* to, std::size_t size);

} // namespace fts
