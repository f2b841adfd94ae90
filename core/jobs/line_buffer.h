#pragma once

#include <optional>
#include <string>

namespace fts {

/// Cuts a byte stream from a peer into lines. Holds at most one unfinished line of `limit`
/// bytes plus what was appended since; next() throws Format once a line is longer.
class LineBuffer {
public:
    explicit LineBuffer(std::size_t limit) : m_limit(limit) {}

    std::string& incoming() { return m_bytes; } ///< append here
    std::optional<std::string> next();          ///< without its newline

private:
    std::size_t m_limit;
    std::string m_bytes;
    std::size_t m_start = 0;   // of the next line
    std::size_t m_scanned = 0; // no newline before this
};

} // namespace fts
