#include "core/eval/csv_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace fts {
namespace {

// To some spreadsheet; the last four are wide, as keyboards of East Asia write them.
bool beginsFormula(std::string_view text) {
    constexpr std::array<std::string_view, 10> kBegins{"=",  "+",  "-",  "@",  "\t",
                                                       "\r", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(kBegins,
                               [&](std::string_view begin) { return text.starts_with(begin); });
}

bool isNumber(std::string_view text) {
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

} // namespace

void CsvText::separate() {
    if (m_rowHasCells) {
        m_text += ',';
    }
    m_rowHasCells = true;
}

CsvText& CsvText::cell(std::string_view text) {
    separate();
    const bool number = isNumber(text);
    const bool bare = text.find_first_of(",;\"\t\r\n") == std::string_view::npos;
    if (number || (bare && !beginsFormula(text))) {
        m_text += text;
        return *this;
    }
    m_text += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        // Some spreadsheets divide a row at these, whatever stands in quotes.
        const bool begins =
            i == 0 || std::string_view(";\t\r\n").find(text[i - 1]) != std::string_view::npos;
        m_text += begins && beginsFormula(text.substr(i)) ? "'" : "";
        m_text.append(text[i] == '"' ? 2 : 1, text[i]);
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
