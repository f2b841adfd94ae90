#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

namespace fts {

/// A text file read line by line, so that its size does not matter. A byte order mark at its
/// begin and carriage returns at the ends of lines are dropped. Throws NotFound, or BadInput for
/// what is no regular file.
class LineFile {
public:
    explicit LineFile(const std::filesystem::path& path);

    /// False at the end. Throws Format for a line of more than 10 MB, Io if reading fails.
    bool next(std::string& line);
    std::size_t number() const { return m_number; } ///< of the last line read, from 1

private:
    std::filesystem::path m_path;
    std::ifstream m_file;
    std::size_t m_number = 0;
};

} // namespace fts
