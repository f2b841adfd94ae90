#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/eval/curve.h"

namespace fts {

/// Writes comma-separated text (RFC 4180), cell by cell. Numbers keep every digit: read back,
/// they are equal to the bit, in any locale. A text that a spreadsheet would take for a formula
/// (begins with = + - @, tab or carriage return) gets an apostrophe in front.
class CsvText {
public:
    CsvText& cell(std::string_view text);
    CsvText& cell(double value); ///< NaN, Infinity, -Infinity for what is no finite number
    CsvText& cell(std::int64_t value);
    CsvText& emptyCell();
    void endRow();

    const std::string& text() const { return m_text; }

private:
    void separate();

    std::string m_text;
    bool m_rowHasCells = false;
};

/// A row for each step at which any curve has a sample: the step, then a column for each curve.
std::string curvesAsCsv(std::string_view stepTitle,
                        std::span<const std::pair<std::string, const Curve*>> curves);

} // namespace fts
