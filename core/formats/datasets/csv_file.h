#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/formats/datasets/text_bytes.h"

namespace fts {

/// Reads records of comma-, semicolon- or tab-separated text (RFC 4180: quotes, doubled quotes,
/// line breaks inside quotes), one by one. A line ends with LF, CRLF or CR. The separator is the
/// most frequent of the three in the first line, outside quotes; in a file named .tsv the tab.
/// Errors as TextBytes'.
class CsvFile {
public:
    explicit CsvFile(const std::filesystem::path& path);

    /// A text in memory, which must outlive this; `name` is what its file is called.
    CsvFile(const std::string& name, std::string_view text);

    /// False at the end; blank lines are passed over. Throws Format for a record of more than
    /// 10 MB or 10,000 fields, or for a quote that is never closed.
    bool next(std::vector<std::string>& fields);
    std::size_t number() const { return m_number; } ///< of the last record's first line, from 1

private:
    bool readRecord(std::vector<std::string>& fields);
    void readQuoted(std::string& field);
    void append(std::string& field, int byte);
    [[noreturn]] void refuse(const char* reason) const;

    TextBytes m_bytes;
    char m_separator = ',';
    std::size_t m_number = 0;
    std::size_t m_line = 1;
    std::size_t m_size = 0; ///< bytes of the record so far
};

} // namespace fts
