#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "core/formats/opened_file.h"

namespace fts {

/// Reads a file from its beginning on, a buffer at a time; `file` must outlive it. Everything
/// asked for is compared with what is left of the file before memory is taken for it. Throws as
/// OpenedFile::read().
class FileCursor {
public:
    explicit FileCursor(const OpenedFile& file) : m_file(file) {}

    std::uint64_t place() const { return m_place; } ///< bytes from the beginning of the file
    std::uint64_t left() const { return m_file.size() - m_place; }

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
    void checkLeft(std::uint64_t size) const;
    void fill();

    const OpenedFile& m_file;
    std::uint64_t m_place = 0;
    std::vector<char> m_buffer;
    std::size_t m_next = 0; ///< in m_buffer, the byte at m_place
};

} // namespace fts
