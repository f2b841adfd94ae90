#include "core/readers/csv.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "core/formats/datasets/csv_file.h"
#include "core/readers/records.h"

namespace fts {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kLongestName = 100; // bytes

bool isBlank(const std::string& field) {
    return field.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::size_t filledOf(const Row& row) {
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const std::string& field) { return !isBlank(field); }));
}

bool isName(const std::string& field) {
    return field.size() <= kLongestName && !isNumeric(field) &&
           field.find("://") == std::string::npos;
}

// The year a column is for: of "2019", "2019/20"; 0 if it is for none.
int yearOf(const std::string& field) {
    int year = 0;
    const auto [end, failure] = std::from_chars(field.data(), field.data() + field.size(), year);
    const std::string_view rest(end, field.data() + field.size());
    const bool alone = rest.empty() || rest.front() == '/' || rest.front() == '-';
    return failure == std::errc() && alone && year >= 1000 && year < 3000 ? year : 0;
}

// Columns of statistics are years that follow one another; two years far apart are values.
bool areYears(std::span<const std::string> fields) {
    if (fields.size() < 2) {
        return false;
    }
    const int step = yearOf(fields[1]) - yearOf(fields[0]);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (yearOf(fields[i]) == 0 ||
            (i > 0 && yearOf(fields[i]) - yearOf(fields[i - 1]) != step)) {
            return false;
        }
    }
    return fields.size() == 2 ? std::abs(step) == 1 : step != 0;
}

bool isHeader(const Row& row) {
    const auto names = std::ranges::find_if_not(row, isName);
    const bool years = names != row.begin() && areYears({names, row.end()});
    return filledOf(row) * 2 > row.size() && (names == row.end() || years);
}

class CsvReading {
public:
    CsvReading(std::string_view text, DocumentBuilder& builder)
        : m_file(builder.name(), text), m_builder(builder) {}

    void read() {
        Row row;
        while (m_file.next(row)) {
            if (m_records.empty() && !m_hasHeader && row.size() > 1 && filledOf(row) < 2) {
                std::ranges::for_each(row,
                                      [this](const auto& field) { m_builder.paragraph(field); });
            } else if (m_records.empty() && !m_hasHeader && isHeader(row)) {
                m_hasHeader = true;
                m_header = row;
            } else {
                add(row);
            }
        }
        if (m_records.empty()) { // nothing but a header
            m_hasHeader = false;
            add(m_header);
        }
        noteRagged();
        m_records.tell(m_builder);
    }

private:
    void add(Row& row) {
        std::vector<Records::Field> fields;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool named = m_hasHeader && i < m_header.size();
            // Columns without a name are kept apart by a name that no file can have.
            const std::string name =
                named && !isBlank(m_header[i]) ? m_header[i] : '\n' + std::string(i, '\n');
            fields.push_back({m_records.column(name), std::move(row[i])});
        }
        if (m_hasHeader && row.size() > m_header.size()) {
            m_firstRagged = m_ragged++ == 0 ? m_file.number() : m_firstRagged;
        }
        m_records.add(std::move(fields));
    }

    void noteRagged() {
        if (m_ragged > 0) {
            m_builder.note({FTS_TEXT("%1: rows with more values than there are names of columns: "
                                     "%2, the first in line %3. Perhaps a separator in a text is "
                                     "not in quotes."),
                            m_builder.name(), m_ragged, m_firstRagged});
        }
    }

    CsvFile m_file;
    DocumentBuilder& m_builder;
    Records m_records;
    Row m_header;
    bool m_hasHeader = false;
    std::size_t m_ragged = 0, m_firstRagged = 0;
};

} // namespace

void readCsv(std::string_view text, DocumentBuilder& builder) {
    CsvReading(text, builder).read();
}

} // namespace fts
