#include "core/readers/pdf_headings.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace fts {
namespace {

constexpr std::size_t kLongest = 300; // bytes
constexpr std::size_t kMostLines = 4;

double bodySize(const std::vector<PdfPiece>& pieces) {
    LettersBySize letters;
    for (const PdfPiece& piece : pieces) {
        letters.add(piece.style.size, piece.letters);
    }
    return letters.most();
}

/// The sort of type a heading is set in; smaller ones come first.
using Rank = std::tuple<double, bool, bool, bool>; // minus size, not bold, not capitals, italic

class HeadingFinder {
public:
    explicit HeadingFinder(std::vector<PdfPiece>& pieces)
        : m_pieces(pieces), m_body(bodySize(pieces)) {
        std::size_t letters = 0;
        std::size_t bold = 0;
        std::size_t italic = 0;
        for (const PdfPiece& piece : pieces) {
            letters += piece.letters;
            bold += piece.style.bold ? piece.letters : 0;
            italic += piece.style.italic ? piece.letters : 0;
        }
        m_boldBody = bold * 3 > letters;
        m_italicBody = italic * 5 > letters;
    }

    std::vector<int> find() {
        std::set<Rank> ranks;
        for (PdfPiece& piece : m_pieces) {
            if (isHeading(piece)) {
                piece.kind = BlockKind::Heading;
                ranks.insert(rankOf(piece.style));
            }
        }
        std::vector<int> levels;
        for (const PdfPiece& piece : m_pieces) {
            const auto rank = ranks.find(rankOf(piece.style));
            levels.push_back(piece.kind == BlockKind::Heading
                                 ? static_cast<int>(std::distance(ranks.begin(), rank)) + 1
                                 : 0);
        }
        return levels;
    }

private:
    static Rank rankOf(const PdfStyle& style) {
        return {-std::round(style.size * 2) / 2, !style.bold, !style.capitals, style.italic};
    }

    bool isHeading(const PdfPiece& piece) const {
        const bool possible = piece.kind != BlockKind::Table && piece.lines <= kMostLines &&
                              piece.letters >= 2 && piece.text.size() <= kLongest &&
                              !piece.text.ends_with(',') && !piece.text.ends_with(';');
        if (!possible || piece.style.size < 0.9 * m_body) {
            return false;
        }
        if (piece.style.size >= 1.12 * m_body || (piece.style.bold && !m_boldBody)) {
            return true;
        }
        const bool apart = piece.style.capitals || (piece.style.italic && !m_italicBody);
        return apart && piece.kind == BlockKind::Paragraph && piece.lines == 1 &&
               piece.text.size() <= 100 && !piece.text.ends_with('.');
    }

    std::vector<PdfPiece>& m_pieces;
    double m_body;
    bool m_boldBody = false, m_italicBody = false;
};

} // namespace

std::vector<int> findHeadings(std::vector<PdfPiece>& pieces) {
    return HeadingFinder(pieces).find();
}

} // namespace fts
