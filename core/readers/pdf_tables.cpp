#include "core/readers/pdf_tables.h"

#include <algorithm>
#include <array>

#include "core/readers/pdf_lines.h"

namespace fts {
namespace {

constexpr double kCellGap = 1.8;        // of the font's size: as wide as no space is spread
constexpr std::size_t kMostBetween = 3; // rows without cells inside a table

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> set) {
    return std::ranges::find(set, text) != set.end();
}

/// Signs that stand apart from the number they belong to.
bool belongsToNext(std::string_view text) {
    return isOneOf(text, {"$", "€", "£", "¥", "(", "$(", "$ (", "US$", "+", "−"});
}

bool belongsToPrevious(std::string_view text) {
    return isOneOf(text, {")", "%", ")%", ") %", "%)"});
}

double widestGap(const PdfRow& row) {
    double widest = 0;
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        widest = std::max(widest, row.cells[i].left - row.cells[i - 1].right);
    }
    return widest;
}

void append(PdfSegment& cell, const PdfSegment& next, std::string_view between) {
    cell.text += std::string(between) + next.text;
    cell.bold = cell.bold && next.bold;
    cell.italic = cell.italic && next.italic;
    cell.size = std::max(cell.size, next.size);
    cell.letters += next.letters;
    cell.digits += next.digits;
    cell.include(next);
}

void joinCellsOf(PdfRow& row) {
    const bool apart = widestGap(row) >= kCellGap * row.cells.front().size;
    std::vector<PdfSegment> cells;
    for (PdfSegment& cell : row.cells) {
        const bool mark = cells.size() == 1 && itemMarkOf(cells.back().text).size > 0 &&
                          itemMarkOf(cells.back().text).size == cells.back().text.size();
        if (!cells.empty() && belongsToPrevious(cell.text)) {
            append(cells.back(), cell, "");
        } else if (!cells.empty() && (!apart || mark || belongsToNext(cells.back().text))) {
            append(cells.back(), cell, belongsToNext(cells.back().text) ? "" : " ");
        } else {
            cells.push_back(std::move(cell));
        }
    }
    row.cells = std::move(cells);
}

bool isTabular(const PdfRow& row) {
    return row.cells.size() > 1;
}

class TableFinder {
public:
    explicit TableFinder(const PdfColumn& column) : m_column(column), m_rows(column.rows) {}

    std::vector<PdfTable> find() const {
        std::vector<PdfTable> tables;
        std::size_t earliest = 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!isTabular(m_rows[i])) {
                continue;
            }
            const std::size_t end = endOf(i);
            const auto tabular =
                std::count_if(m_rows.begin() + static_cast<std::ptrdiff_t>(i),
                              m_rows.begin() + static_cast<std::ptrdiff_t>(end), isTabular);
            if (tabular >= 2) {
                tables.push_back({withHeader(i, earliest), end});
                earliest = end;
            }
            i = end - 1;
        }
        return tables;
    }

private:
    bool isNear(std::size_t above) const { // to the row below it
        const PdfRow& row = m_rows[above];
        const double gap = m_rows[above + 1].top - row.bottom;
        return gap < 2.5 * std::max(row.cells.front().size, m_rows[above + 1].cells.front().size);
    }

    bool isShort(const PdfRow& row) const { return row.width() < 0.6 * m_column.width(); }

    /// Behind the last tabular row that goes on from `begin`.
    std::size_t endOf(std::size_t begin) const {
        std::size_t end = begin + 1;
        for (std::size_t i = begin; i + 1 < m_rows.size() && isNear(i); ++i) {
            const PdfRow& next = m_rows[i + 1];
            if (isTabular(next)) {
                end = i + 2;
            } else if (i + 2 - end > kMostBetween || !isShort(next)) {
                break;
            }
        }
        return end;
    }

    /// Lines over the columns but not at the margin are the table's head.
    std::size_t withHeader(std::size_t begin, std::size_t earliest) const {
        while (begin > earliest && isNear(begin - 1) && isShort(m_rows[begin - 1]) &&
               m_rows[begin - 1].left > m_column.left + 0.25 * m_column.width()) {
            --begin;
        }
        return begin;
    }

    const PdfColumn& m_column;
    const std::vector<PdfRow>& m_rows;
};

bool startsSmall(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

} // namespace

void joinCells(PdfColumn& column) {
    for (PdfRow& row : column.rows) {
        joinCellsOf(row);
    }
}

std::vector<PdfTable> tablesIn(const PdfColumn& column) {
    return TableFinder(column).find();
}

std::vector<std::vector<std::string>> tableCells(const PdfColumn& column, const PdfTable& table) {
    std::vector<std::vector<std::string>> rows;
    bool label = false; // the last row is a line at the margin alone
    for (std::size_t i = table.begin; i < table.end; ++i) {
        std::vector<std::string> cells;
        for (const PdfSegment& cell : column.rows[i].cells) {
            cells.push_back(cell.text);
        }
        if (label && startsSmall(cells.front())) {
            cells.front() = rows.back().front() + " " + cells.front();
            rows.pop_back();
        }
        label = cells.size() == 1;
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace fts
