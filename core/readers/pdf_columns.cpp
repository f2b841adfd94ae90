#include <algorithm>
#include <cmath>
#include <map>

#include "core/readers/pdf_layout.h"

namespace fts {
namespace {

using Segments = std::vector<PdfSegment>;

constexpr int kMostColumns = 6;         // side by side
constexpr std::size_t kMostEdges = 60;  // tried as gutters
constexpr double kGutter = 2;           // points: less than any gutter, more than rounding
constexpr std::size_t kFewestLines = 5; // of two columns together

/// What lies on one side of a strip, as far as it tells text from a table.
struct Side {
    std::size_t lines = 0, letters = 0, digits = 0;
    double widths = 0;
    PdfBox box;

    void add(const PdfSegment& segment) {
        if (lines == 0) {
            box = segment;
        }
        box.include(segment);
        ++lines;
        letters += segment.letters;
        digits += segment.digits;
        widths += segment.width();
    }

    /// Lines of running text have more than a few letters and mostly fill their column.
    bool isText() const {
        return lines > 0 && letters >= 15 * lines && digits * 3 < letters &&
               widths >= 0.5 * box.width() * static_cast<double>(lines);
    }
};

/// Consecutive segments, by their top edge, that all cross a strip or all do not.
struct Band {
    Segments segments;
    bool crosses = false;
};

bool crosses(const PdfSegment& segment, double strip) {
    return segment.left < strip && segment.right > strip;
}

std::vector<Band> bandsOf(const Segments& segments, double strip) {
    std::vector<Band> bands;
    for (const PdfSegment& segment : segments) {
        const bool across = crosses(segment, strip);
        if (bands.empty() || bands.back().crosses != across) {
            bands.push_back({{}, across});
        }
        bands.back().segments.push_back(segment);
    }
    return bands;
}

bool isColumns(const Band& band, double strip) {
    Side left;
    Side right;
    for (const PdfSegment& segment : band.segments) {
        (segment.left < strip ? left : right).add(segment);
    }
    return !band.crosses && left.lines + right.lines >= kFewestLines && left.lines >= 2 &&
           left.isText() && right.isText();
}

/// How many segments stand in columns if the page is divided there.
std::size_t segmentsInColumns(const Segments& segments, double strip) {
    std::size_t count = 0;
    for (const Band& band : bandsOf(segments, strip)) {
        count += isColumns(band, strip) ? band.segments.size() : 0;
    }
    return count;
}

/// Columns begin where lines begin: left edges that are met again are the places to look at.
std::vector<double> stripsToTry(const Segments& segments) {
    std::map<long, std::size_t> edges;
    double leftmost = segments.front().left;
    for (const PdfSegment& segment : segments) {
        ++edges[std::lround(segment.left)];
        leftmost = std::min(leftmost, segment.left);
    }
    std::vector<std::pair<std::size_t, double>> counted;
    for (const auto& [edge, count] : edges) {
        if (count >= 2 && static_cast<double>(edge) > leftmost + 20) {
            counted.emplace_back(count, static_cast<double>(edge) - kGutter);
        }
    }
    std::ranges::sort(counted, std::ranges::greater());
    counted.resize(std::min(counted.size(), kMostEdges));
    std::vector<double> strips;
    for (const auto& [count, strip] : counted) {
        strips.push_back(strip);
    }
    return strips;
}

class ColumnDivision {
public:
    std::vector<PdfColumn> divide(Segments segments) {
        std::ranges::stable_sort(segments, {}, &PdfSegment::top);
        divide(std::move(segments), kMostColumns);
        return std::move(m_columns);
    }

private:
    void divide(Segments segments, int depth) {
        if (segments.empty()) {
            return;
        }
        double best = 0;
        std::size_t most = 0;
        for (const double strip : depth > 0 ? stripsToTry(segments) : std::vector<double>()) {
            const std::size_t count = segmentsInColumns(segments, strip);
            if (count > most) {
                most = count;
                best = strip;
            }
        }
        if (most == 0) {
            keep(std::move(segments));
        } else {
            divideAt(segments, best, depth);
        }
    }

    void divideAt(const Segments& segments, double strip, int depth) {
        Segments across;
        for (Band& band : bandsOf(segments, strip)) {
            if (!isColumns(band, strip)) {
                std::ranges::move(band.segments, std::back_inserter(across));
                continue;
            }
            divide(std::move(across), depth - 1);
            across.clear();
            const auto right = std::ranges::stable_partition(
                band.segments, [strip](const PdfSegment& segment) { return segment.left < strip; });
            Segments others(right.begin(), right.end());
            band.segments.erase(right.begin(), right.end());
            divide(std::move(band.segments), depth - 1);
            divide(std::move(others), depth - 1);
        }
        divide(std::move(across), depth - 1);
    }

    void keep(Segments segments) {
        PdfColumn column;
        column.rows = rowsOf(std::move(segments));
        static_cast<PdfBox&>(column) = column.rows.front();
        for (const PdfRow& row : column.rows) {
            column.include(row);
        }
        m_columns.push_back(std::move(column));
    }

    std::vector<PdfColumn> m_columns;
};

} // namespace

std::vector<PdfColumn> columnsOf(Segments segments) {
    return ColumnDivision().divide(std::move(segments));
}

} // namespace fts
