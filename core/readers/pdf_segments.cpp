#include <algorithm>
#include <memory>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "core/readers/pdf_layout.h"

namespace fts {
namespace {

constexpr double kWideGap = 1.0;   // of the font's size: between columns or cells
constexpr double kSpaceGap = 0.15; // of the font's size: a space, though none was written

double overlap(const PdfBox& a, const PdfBox& b) {
    return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
}

bool sameHeight(const PdfBox& a, const PdfBox& b) {
    return overlap(a, b) >= 0.5 * std::min(a.height(), b.height());
}

void countLetters(PdfSegment& segment) {
    const auto size = static_cast<std::int64_t>(segment.text.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(segment.text.data(), at, size, c);
        // A letter of Chinese or Japanese says as much as two.
        segment.letters += u_isalpha(c) ? (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ? 2 : 1) : 0;
        segment.digits += u_isdigit(c) ? 1 : 0;
    }
}

bool hasRightToLeft(const icu::UnicodeString& text) {
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto direction = u_charDirection(text.char32At(at));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) {
            return true;
        }
    }
    return false;
}

/// Letters are drawn as they are seen; Arabic and Hebrew are read the other way round.
std::string inLogicalOrder(const std::string& seen) {
    if (std::ranges::all_of(seen, [](char c) { return (c & 0x80) == 0; })) {
        return seen;
    }
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(seen);
    if (!hasRightToLeft(text)) {
        return seen;
    }
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
    ubidi_setPara(bidi.get(), text.getBuffer(), text.length(), UBIDI_DEFAULT_RTL, nullptr, &status);
    icu::UnicodeString logical;
    const int capacity = 2 * text.length() + 16;
    const int length = ubidi_writeReordered(bidi.get(), logical.getBuffer(capacity), capacity,
                                            UBIDI_KEEP_BASE_COMBINING, &status);
    logical.releaseBuffer(U_SUCCESS(status) ? length : 0);
    std::string result;
    logical.toUTF8String(result);
    return U_SUCCESS(status) ? result : seen;
}

/// Puts words together while they go on the same line.
class SegmentBuilder {
public:
    void add(const PdfWord& word) {
        const PdfBox box{word.left, word.right, word.top, word.bottom};
        if (m_words > 0 && !follows(box, word.size)) {
            close();
        }
        if (m_words == 0) {
            static_cast<PdfBox&>(m_segment) = box;
            m_segment.size = word.size;
            m_segment.bold = word.bold;
            m_segment.italic = word.italic;
            m_segment.firstWord = box.width();
        } else {
            const double gap = box.left - m_segment.right;
            m_segment.text += m_space || gap > kSpaceGap * word.size ? " " : "";
            m_segment.include(box);
            m_segment.bold = m_segment.bold && word.bold;
            m_segment.italic = m_segment.italic && word.italic;
            m_segment.size = std::max(m_segment.size, word.size); // marks of notes are smaller
        }
        m_segment.text += word.text;
        m_space = word.spaceAfter;
        m_last = box;
        ++m_words;
    }

    std::vector<PdfSegment> finish() {
        close();
        return std::move(m_segments);
    }

private:
    bool follows(const PdfBox& box, double size) const {
        const double gap = box.left - m_segment.right;
        return sameHeight(m_segment, box) && gap < kWideGap * std::max(size, m_segment.size) &&
               gap > -0.5 * size && box.left >= m_last.left;
    }

    void close() {
        if (m_words > 0) {
            m_segment.text = inLogicalOrder(m_segment.text);
            countLetters(m_segment);
            m_segments.push_back(std::move(m_segment));
        }
        m_segment = {};
        m_words = 0;
    }

    std::vector<PdfSegment> m_segments;
    PdfSegment m_segment; // open while m_words > 0
    PdfBox m_last;        // of the word before
    std::size_t m_words = 0;
    bool m_space = false;
};

} // namespace

void PdfBox::include(const PdfBox& other) {
    left = std::min(left, other.left);
    right = std::max(right, other.right);
    top = std::min(top, other.top);
    bottom = std::max(bottom, other.bottom);
}

std::vector<PdfSegment> segmentsOf(const PdfLayer& layer) {
    SegmentBuilder builder;
    for (const PdfWord& word : layer.words) {
        builder.add(word);
    }
    return builder.finish();
}

std::vector<PdfRow> rowsOf(std::vector<PdfSegment> segments) {
    std::ranges::stable_sort(
        segments, {}, [](const PdfSegment& segment) { return segment.top + segment.bottom; });
    std::vector<PdfRow> rows;
    for (PdfSegment& segment : segments) {
        // With the row's first segment: a chain of overlaps would join lines.
        if (rows.empty() || !sameHeight(rows.back().cells.front(), segment)) {
            rows.emplace_back();
            static_cast<PdfBox&>(rows.back()) = segment;
        }
        rows.back().include(segment);
        rows.back().cells.push_back(std::move(segment));
    }
    for (PdfRow& row : rows) {
        std::ranges::stable_sort(row.cells, {}, &PdfSegment::left);
    }
    return rows;
}

} // namespace fts
