#include "core/formats/datasets/csv_file.h"

#include <algorithm>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr std::size_t kLongestRecord = 10'000'000;
constexpr std::size_t kMostFields = 10'000;
constexpr std::size_t kLongestSample = 100'000;

// The first line, as far as it stands outside quotes.
std::string sampleOf(TextBytes bytes) {
    std::string sample;
    bool quoted = false;
    for (std::size_t i = 0; i < kLongestSample; ++i) {
        const int byte = bytes.next();
        quoted = quoted != (byte == '"');
        if (byte == TextBytes::kEnd || (!quoted && (byte == '\n' || byte == '\r'))) {
            break;
        }
        if (!quoted) {
            sample += static_cast<char>(byte);
        }
    }
    return sample;
}

char separatorOf(TextBytes bytes) {
    if (lowerExtension(bytes.path()) == ".tsv") {
        return '\t';
    }
    const std::string sample = sampleOf(std::move(bytes));
    const auto count = [&sample](char c) { return std::ranges::count(sample, c); };
    return std::ranges::max({',', ';', '\t'}, {}, count);
}

} // namespace

CsvFile::CsvFile(const std::filesystem::path& path)
    : m_bytes(path), m_separator(separatorOf(TextBytes(path))) {}

CsvFile::CsvFile(const std::string& name, std::string_view text)
    : m_bytes(name, text), m_separator(separatorOf(TextBytes(name, text))) {}

void CsvFile::refuse(const char* reason) const {
    throw Error(ErrorKind::Format, FTS_TEXT("%1, line %2: %3."), m_bytes.path(), m_number, reason);
}

bool CsvFile::next(std::vector<std::string>& fields) {
    while (readRecord(fields)) {
        if (fields.size() > 1 || !fields.front().empty()) {
            return true;
        }
    }
    return false;
}

void CsvFile::append(std::string& field, int byte) {
    if (++m_size > kLongestRecord) {
        refuse(FTS_TEXT("the row is longer than ten million bytes; perhaps a quote is not closed"));
    }
    field += static_cast<char>(byte);
}

bool CsvFile::readRecord(std::vector<std::string>& fields) {
    if (m_bytes.peek() == TextBytes::kEnd) {
        return false;
    }
    fields.assign(1, {});
    m_number = m_line++;
    m_size = 0;
    for (int byte = m_bytes.next(); byte != TextBytes::kEnd && byte != '\n';
         byte = m_bytes.next()) {
        if (byte == '\r') {
            if (m_bytes.peek() == '\n') {
                m_bytes.next();
            }
            break;
        }
        if (byte == m_separator) {
            if (fields.size() == kMostFields) {
                refuse(FTS_TEXT("the row has more than ten thousand fields"));
            }
            fields.emplace_back();
        } else if (byte == '"' && fields.back().empty()) {
            readQuoted(fields.back());
        } else {
            append(fields.back(), byte);
        }
    }
    return true;
}

// The opening quote was read; reads up to and with the closing one.
void CsvFile::readQuoted(std::string& field) {
    for (int byte = m_bytes.next(); byte != TextBytes::kEnd; byte = m_bytes.next()) {
        if (byte == '"' && m_bytes.peek() != '"') {
            return;
        }
        if (byte == '"') {
            m_bytes.next();
        }
        m_line += byte == '\n' ? 1 : 0;
        append(field, byte);
    }
    refuse(FTS_TEXT("a quote is opened here and never closed. Close it, or double it if it "
                    "belongs to the text"));
}

} // namespace fts
