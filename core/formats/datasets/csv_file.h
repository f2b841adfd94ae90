#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fts {

/// Reads records of comma-, semicolon- or tab-separated text (RFC 4180: quotes, doubled quotes,
/// line breaks inside quotes), one by one. The separator is the most frequent of the three in the
/// first line. Throws NotFound or Io.
class CsvFile {
public:
    explicit CsvFile(const std::filesystem::path& path);

    /// False at the end; blank lines are passed over. Throws Format for a record of more than
    /// 10 MB or 10,000 fields, or for a quote that is never closed.
    bool next(std::vector<std::string>& fields);
    std::size_t number() const { return m_number; } ///< of the last record's first line, from 1

private:
    bool readRecord(std::vector<std::string>& fields);
    void readQuoted(std::string& field);
    [[noreturn]] void refuse(const char* reason) const;

    std::filesystem::path m_path;
    std::ifstream m_file;
    char m_separator = ',';
    std::size_t m_number = 0;
    std::size_t m_line = 1;
    std::size_t m_bytes = 0; ///< of the record so far
};

} // namespace fts
