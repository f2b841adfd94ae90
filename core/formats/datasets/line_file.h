#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/formats/datasets/text_bytes.h"

namespace fts {

/// A text file read line by line. A byte order mark at its begin and carriage returns at the ends
/// of lines are dropped. Errors as TextBytes'.
class LineFile {
public:
    explicit LineFile(const std::filesystem::path& path) : m_bytes(path) {}

    /// A text in memory, which must outlive this; errors call it `name`.
    LineFile(std::string name, std::string_view text) : m_bytes(std::move(name), text) {}

    /// False at the end. Throws Format for a line of more than 10 MB.
    bool next(std::string& line);
    std::size_t number() const { return m_number; } ///< of the last line read, from 1

private:
    TextBytes m_bytes;
    std::size_t m_number = 0;
};

} // namespace fts
