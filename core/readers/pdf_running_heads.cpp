#include "core/readers/pdf_running_heads.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/base/ascii.h"

namespace fts {
namespace {

constexpr std::size_t kEdgeRows = 4;  // looked at from each edge inwards
constexpr double kSameHeight = 4;     // points
constexpr int kNear = 8;              // pages: a chapter's head is on every other page of it
constexpr std::size_t kLongest = 200; // bytes
// Times the size of most letters; "Question 5" in such letters is a title, not a page's head.
constexpr double kTitle = 1.12;

bool isRoman(const std::string& word) {
    return !word.empty() && word.find_first_not_of("ivxlc") == std::string::npos;
}

/// The text with each number as "#", in lower case; empty for what cannot be a running head.
std::string patternOf(const PdfRow& row) {
    std::string pattern;
    std::string word;
    const auto closeWord = [&] {
        pattern += isRoman(word) ? "#" : word;
        word.clear();
    };
    for (const PdfSegment& cell : row.cells) {
        for (const char c : cell.text + " ") {
            if (c >= '0' && c <= '9') {
                closeWord();
                pattern += pattern.ends_with('#') ? "" : "#";
            } else if (isLetterByte(c)) {
                word += asciiLowered(c);
            } else {
                closeWord();
                pattern += c;
            }
        }
    }
    const bool letters = std::ranges::any_of(
        pattern, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
    const bool numbers = !letters && std::ranges::count(pattern, '#') > 2;
    return pattern.size() > kLongest || numbers ? std::string() : pattern; // a table's last row
}

/// A row near an edge of a page.
struct EdgeRow {
    std::size_t index = 0; // of the page in the list
    PdfRow row;
    bool repeated = false;
    bool stays = false;
};

class RunningHeads {
public:
    explicit RunningHeads(std::vector<PdfPageText>& pages) : m_pages(pages), m_body(bodySize()) {}

    void remove() {
        for (const bool top : {true, false}) {
            m_edges.clear();
            for (std::size_t i = 0; i < m_pages.size(); ++i) {
                addEdge(i, top);
            }
            findRepeated();
            // Pages of one line each look like running heads with nothing between them.
            if (lettersRepeated() * 2 > lettersOfAll()) {
                continue;
            }
            for (std::size_t i = 0; i < m_pages.size(); ++i) {
                removeFrom(i);
            }
        }
    }

private:
    double bodySize() const {
        LettersBySize letters;
        for (const PdfPageText& page : m_pages) {
            for (const PdfSegment& segment : page.segments) {
                letters.add(segment.size, segment.letters);
            }
        }
        return letters.most();
    }

    bool isTitle(const EdgeRow& row) const {
        return std::ranges::all_of(
            row.row.cells, [this](const PdfSegment& cell) { return cell.size >= kTitle * m_body; });
    }

    void addEdge(std::size_t index, bool top) {
        std::vector<PdfRow> rows = rowsOf(m_pages[index].segments);
        if (!top) {
            std::ranges::reverse(rows);
        }
        auto& edge = m_edges.emplace_back();
        for (std::size_t i = 0; i < std::min(rows.size(), kEdgeRows); ++i) {
            edge.push_back({index, std::move(rows[i])});
        }
    }

    void findRepeated() {
        std::map<std::string, std::vector<EdgeRow*>> byPattern; // in the order of pages
        for (auto& edge : m_edges) {
            for (EdgeRow& row : edge) {
                const std::string pattern = patternOf(row.row);
                const bool numbered = pattern.find('#') != std::string::npos;
                if (!pattern.empty() && !(numbered && isTitle(row))) {
                    byPattern[pattern].push_back(&row);
                }
            }
        }
        for (auto& [pattern, rows] : byPattern) {
            markRepeated(rows);
            const PdfSegment& first = rows.front()->row.cells.front();
            rows.front()->stays =
                rows.front()->repeated && first.bold && pattern.find('#') == std::string::npos;
        }
    }

    int pageOf(const EdgeRow& row) const { return m_pages[row.index].page; }

    void markRepeated(std::vector<EdgeRow*>& rows) const {
        // Two pages cannot show a habit, unless there are no more.
        const std::size_t fewest = m_pages.size() < 3 ? 1 : 2;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::size_t others = 0;
            const auto compare = [&](std::size_t j) {
                others += pageOf(*rows[j]) != pageOf(*rows[i]) &&
                                  std::abs(rows[j]->row.top - rows[i]->row.top) <= kSameHeight
                              ? 1
                              : 0;
                return std::abs(pageOf(*rows[j]) - pageOf(*rows[i])) <= kNear;
            };
            for (std::size_t j = i; j > 0 && others < fewest && compare(j - 1); --j) {
            }
            for (std::size_t j = i + 1; j < rows.size() && others < fewest && compare(j); ++j) {
            }
            rows[i]->repeated = others >= fewest;
        }
    }

    std::size_t lettersRepeated() const {
        std::size_t letters = 0;
        for (const auto& edge : m_edges) {
            for (const EdgeRow& row : edge) {
                for (const PdfSegment& cell : row.row.cells) {
                    letters += row.repeated ? cell.letters : 0;
                }
            }
        }
        return letters;
    }

    std::size_t lettersOfAll() const {
        std::size_t letters = 0;
        for (const PdfPageText& page : m_pages) {
            for (const PdfSegment& segment : page.segments) {
                letters += segment.letters;
            }
        }
        return letters;
    }

    /// Inwards up to the first row that is not repeated.
    void removeFrom(std::size_t index) {
        for (const EdgeRow& row : m_edges[index]) {
            if (!row.repeated) {
                return;
            }
            if (row.stays) {
                continue;
            }
            std::erase_if(m_pages[index].segments, [&row](const PdfSegment& segment) {
                return segment.top >= row.row.top - 0.1 && segment.bottom <= row.row.bottom + 0.1;
            });
        }
    }

    std::vector<PdfPageText>& m_pages;
    const double m_body;                       // points
    std::vector<std::vector<EdgeRow>> m_edges; // of each page, from the edge inwards
};

} // namespace

void removeRunningHeads(std::vector<PdfPageText>& pages) {
    if (pages.size() > 1) {
        RunningHeads(pages).remove();
    }
}

} // namespace fts
