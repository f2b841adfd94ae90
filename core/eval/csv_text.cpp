#include "core/eval/csv_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace fts {

void CsvText::separate() {
    if (m_rowHasCells) {
        m_text += ',';
    }
    m_rowHasCells = true;
}

CsvText& CsvText::cell(std::string_view text) {
    separate();
    const bool looksLikeFormula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (!looksLikeFormula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        m_text += text;
        return *this;
    }
    m_text += looksLikeFormula ? "\"'" : "\"";
    for (const char letter : text) {
        m_text.append(letter == '"' ? 2 : 1, letter);
    }
    m_text += '"';
    return *this;
}

CsvText& CsvText::cell(double value) {
    separate();
    if (std::isnan(value)) {
        m_text += "NaN";
    } else if (std::isinf(value)) {
        m_text += value < 0 ? "-Infinity" : "Infinity";
    } else {
        std::array<char, 32> buffer;
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        m_text.append(buffer.data(), end.ptr);
    }
    return *this;
}

CsvText& CsvText::cell(std::int64_t value) {
    separate();
    m_text += std::to_string(value);
    return *this;
}

CsvText& CsvText::emptyCell() {
    separate();
    return *this;
}

void CsvText::endRow() {
    m_text += "\r\n";
    m_rowHasCells = false;
}

std::string curvesAsCsv(std::string_view stepTitle,
                        std::span<const std::pair<std::string, const Curve*>> curves) {
    CsvText csv;
    csv.cell(stepTitle);
    std::vector<const Curve*> each;
    for (const auto& [name, curve] : curves) {
        csv.cell(name);
        each.push_back(curve);
    }
    csv.endRow();
    for (const std::int64_t step : stepsOf(each)) {
        csv.cell(step);
        for (const Curve* curve : each) {
            if (const Sample* sample = curve->at(step)) {
                csv.cell(sample->value);
            } else {
                csv.emptyCell();
            }
        }
        csv.endRow();
    }
    return csv.text();
}

} // namespace fts
