#include "core/formats/datasets/csv_file.h"

#include <algorithm>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kLongestRecord = 10'000'000;
constexpr std::size_t kMostFields = 10'000;
constexpr int kEnd = std::char_traits<char>::eof();

char separatorOf(const std::string& line) {
    const auto count = [&line](char c) { return std::ranges::count(line, c); };
    return std::ranges::max({',', ';', '\t'}, {}, count);
}

} // namespace

CsvFile::CsvFile(const std::filesystem::path& path) : m_path(path) {
    if (!std::filesystem::is_regular_file(path)) {
        throw Error(ErrorKind::NotFound, FTS_TEXT("There is no file %1."), path.string());
    }
    m_file.open(path, std::ios::binary);
    std::string start(4096, '\0');
    m_file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(m_file.gcount()));
    m_separator = separatorOf(start.substr(0, start.find('\n')));
    m_file.clear();
    m_file.seekg(start.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (!m_file) {
        throw Error(ErrorKind::Io, FTS_TEXT("%1 cannot be read."), path.string());
    }
}

void CsvFile::refuse(const char* reason) const {
    throw Error(ErrorKind::Format, FTS_TEXT("%1, line %2: %3."), m_path.string(), m_number, reason);
}

bool CsvFile::next(std::vector<std::string>& fields) {
    while (readRecord(fields)) {
        if (fields.size() > 1 || !fields.front().empty()) {
            return true;
        }
    }
    return false;
}

bool CsvFile::readRecord(std::vector<std::string>& fields) {
    std::streambuf& buffer = *m_file.rdbuf();
    if (buffer.sgetc() == kEnd) {
        return false;
    }
    fields.assign(1, {});
    m_number = m_line;
    m_bytes = 0;
    for (int byte = buffer.sbumpc(); byte != kEnd && byte != '\n'; byte = buffer.sbumpc()) {
        if (++m_bytes > kLongestRecord) {
            refuse(FTS_TEXT("the row is longer than ten million bytes"));
        }
        if (byte == m_separator) {
            if (fields.size() == kMostFields) {
                refuse(FTS_TEXT("the row has more than ten thousand fields"));
            }
            fields.emplace_back();
        } else if (byte == '"' && fields.back().empty()) {
            readQuoted(fields.back());
        } else if (byte != '\r') {
            fields.back() += static_cast<char>(byte);
        }
    }
    ++m_line;
    return true;
}

// The opening quote was read; reads up to and with the closing one.
void CsvFile::readQuoted(std::string& field) {
    std::streambuf& buffer = *m_file.rdbuf();
    for (int byte = buffer.sbumpc(); byte != kEnd; byte = buffer.sbumpc()) {
        if (++m_bytes > kLongestRecord) {
            refuse(FTS_TEXT("the row is longer than ten million bytes"));
        }
        if (byte == '"' && buffer.sgetc() != '"') {
            return;
        }
        if (byte == '"') {
            buffer.sbumpc();
        }
        m_line += byte == '\n' ? 1 : 0;
        field += static_cast<char>(byte);
    }
    refuse(FTS_TEXT("a quote is never closed"));
}

} // namespace fts
